import { ValidationError } from "../../errors";
import {
  eventBody,
  eventData,
  eventDataOptions,
  eventId,
  isLastingEvent,
  timestamp,
} from "../../inputs/event";
import { choice, text } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { atMost, byteLength, limits } from "../../limits";
import { operation } from "../../operation";
import { isSent } from "../../values/pairs";
import { personInPath } from "../../values/personId";

const url = text({
  label: "URL",
  comments: `The full URL or the path of the page visited. Customer.io keeps it as the name of the page view (${atMost(limits.eventName)})`,
  example: "https://example.com/pricing",
  trim: true,
});

const longUrls = choice(
  {
    label: "Long URLs",
    comments: `What becomes of a URL that is too long. Refuse is an error. Leave Out Query sends it up to its first ? or #, and the whole URL as url in the event data, unless there is one`,
  },
  [
    { label: "Refuse", value: "refuse" },
    { label: "Leave Out Query", value: "leaveOutQuery" },
  ],
);

const isShort = (name: string): boolean => byteLength(name) <= limits.eventName.max;

/** The name of the page view: of a long URL only the part that says which page it was, if that is what was chosen. */
const pageNameOf = (given: string, choice: ReturnType<typeof longUrls.clean>): string => {
  if (isShort(given)) return given;
  const [name = ""] = given.split(/[?#]/, 1);
  if (choice === "leaveOutQuery" && name !== "" && isShort(name)) return name;
  throw new ValidationError(
    url.label,
    `is ${byteLength(given)} bytes long; ${atMost(limits.eventName)} are allowed${choice === "refuse" ? `. ${longUrls.label} can leave out its query` : ", and leaving out its query does not help"}`,
  );
};

export const trackPageView = operation({
  label: "Track Page View",
  description: "Track customer history: record that a customer visited a page of a website",
  docs: "https://docs.customer.io/integrations/api/track/#operation/track",
  api: "track",
  route: "POST /v1/customers/{id}/events",
  inputs: { id, url },
  options: { longUrls, eventData, ...eventDataOptions, eventId, timestamp, idType },
  path: personInPath,
  body: ({ url, longUrls, eventAttributes: given, ...values }) => {
    const name = pageNameOf(url, longUrls);
    const isWhole = name === url || isSent(values.emptyValues, given.url);
    const eventAttributes = isWhole ? given : { ...given, url };
    return eventBody({ ...values, eventAttributes, name, type: "page" });
  },
  lasting: isLastingEvent,
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
