import { convertValues } from "../../inputs/convertValues";
import { eventAttributes, eventBody, eventData, eventId, eventName, timestamp } from "../../inputs/event";
import { choice } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";

const eventType = choice(
  {
    label: "Event Type",
    comments: "What kind of event it is: a page view and a screen view have the address as name",
  },
  [
    { label: "Event", value: "event" },
    { label: "Page", value: "page" },
    { label: "Screen", value: "screen" },
  ],
);

export const track = operation({
  label: "Track",
  description: "Track customer events",
  docs: "https://docs.customer.io/integrations/api/track/#operation/track",
  api: "track",
  route: "POST /v1/customers/{id}/events",
  inputs: { id, eventData, eventName },
  options: { eventAttributes, convertValues, eventId, timestamp, eventType, idType },
  body: ({ eventName, eventType, ...values }) => eventBody({ ...values, name: eventName, type: eventType }),
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
