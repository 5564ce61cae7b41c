import {
  eventBody,
  eventData,
  eventDataOptions,
  eventId,
  eventName,
  eventType,
  isLastingEvent,
  timestamp,
} from "../../inputs/event";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const track = operation({
  label: "Track",
  description: "Track customer events: record something that a customer did, such as placing an order",
  docs: "https://docs.customer.io/integrations/api/track/#operation/track",
  api: "track",
  route: "POST /v1/customers/{id}/events",
  inputs: { id, eventName, eventData },
  options: {
    ...eventDataOptions,
    eventId,
    timestamp,
    eventType,
    idType,
  },
  path: personInPath,
  body: ({ eventName, eventType, ...values }) => eventBody({ ...values, name: eventName, type: eventType }),
  lasting: isLastingEvent,
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
