import {
  eventBody,
  eventData,
  eventDataOptions,
  eventId,
  isLastingEvent,
  timestamp,
} from "../../inputs/event";
import { text } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { limits } from "../../limits";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

const screenName = text({
  label: "Screen Name",
  comments: "The name of the app screen viewed, the same in every workflow that sends it",
  example: "Checkout",
  limit: limits.eventName,
  trim: true,
});

export const trackScreenView = operation({
  label: "Track Screen View",
  description: "Track a view of a screen in a mobile app: record that a customer opened it",
  docs: "https://docs.customer.io/integrations/api/track/#operation/track",
  api: "track",
  route: "POST /v1/customers/{id}/events",
  inputs: { id, screenName },
  options: {
    eventData,
    ...eventDataOptions,
    eventId,
    timestamp,
    idType,
  },
  path: personInPath,
  body: ({ screenName, ...values }) => eventBody({ ...values, name: screenName, type: "screen" }),
  lasting: isLastingEvent,
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
