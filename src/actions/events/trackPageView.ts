import { convertValues } from "../../inputs/convertValues";
import { eventAttributes, eventBody, eventData, eventId, timestamp } from "../../inputs/event";
import { text } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { limits } from "../../limits";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

const url = text({
  label: "URL",
  comments: "The full URL or the path of the page visited. Customer.io keeps it as the name of the page view",
  example: "https://example.com/pricing",
  limit: limits.eventName,
  trim: true,
  names: true,
});

export const trackPageView = operation({
  label: "Track Page View",
  description: "Track customer history",
  docs: "https://docs.customer.io/integrations/api/track/#operation/track",
  api: "track",
  route: "POST /v1/customers/{id}/events",
  inputs: { id, url },
  options: { eventData, eventAttributes, convertValues, eventId, timestamp, idType },
  path: personInPath,
  body: ({ url, ...values }) => eventBody({ ...values, name: url, type: "page" }),
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
