import { atMost, limits } from "../limits";
import { newEventId, toEventId } from "../values/eventId";
import type { EmptyValues } from "../values/pairs";
import { convertValues, emptyValues } from "./attributes";
import { dataOf } from "./dataOf";
import { choice, json, moment, optionalText, pairs, text } from "./fields";

export const eventName = text({
  label: "Event Name",
  comments: "The name of the event, the same in every workflow that sends it. Spaces around it are removed",
  example: "order_placed",
  limit: limits.eventName,
  trim: true,
});

export const eventType = choice(
  {
    label: "Event Type",
    comments:
      "What kind of event it is: a page view has the address as its name, a screen view the name of the screen",
  },
  [
    { label: "Event", value: "event" },
    { label: "Page", value: "page" },
    { label: "Screen", value: "screen" },
  ],
);

export const eventData = pairs({
  label: "Event Data",
  comments: "The key-value pairs that describe the event, for messages and segments. May be left empty",
});

export const eventAttributes = json({
  label: "Additional Event Data",
  comments: `An object with more event data, usually from an earlier step. Pairs in Event Data win (all event data together: ${atMost(limits.eventData)})`,
  example: '{"order_number": "1001", "total": 49.9}',
});

/** What becomes of the data of an event. */
export const eventDataOptions = { eventAttributes, convertValues, emptyValues };

const deduplicationKey = optionalText({
  label: "Deduplication Key",
  comments:
    "A key that only this event has, such as order_placed-1001. Customer.io counts events with the same key once, whatever their names. Left empty, each run of the step is one event, however often it is retried",
  example: "order_placed-1001",
  trim: true,
});

export const eventId = {
  ...deduplicationKey,
  clean: (value: unknown): string | undefined => {
    const key = deduplicationKey.clean(value);
    return key === undefined ? undefined : toEventId(key);
  },
};

/** Whether another run of the step sends the same event: without a key each run makes an id of its own. */
export const isLastingEvent = ({ eventId }: { eventId: string | undefined }): boolean =>
  eventId !== undefined;

export const timestamp = moment({
  label: "Occurred At",
  comments:
    "When it happened: a date and time (ISO 8601), Unix seconds or Unix milliseconds. Left empty, it happens now",
  example: "2026-11-20T09:30:00Z",
});

interface EventDataValues {
  eventData: Record<string, unknown>;
  eventAttributes: Record<string, unknown>;
  convertValues: boolean;
  emptyValues: EmptyValues;
  /** Event data from inputs of their own: sent as it is, and it wins. */
  ownData?: Record<string, string | undefined>;
}

interface EventValues extends EventDataValues {
  name: string;
  type: "event" | "page" | "screen";
  eventId: string | undefined;
  timestamp: number | undefined;
}

/** The data of an event as it is sent; undefined when there is none. */
export const eventDataOf = ({ ownData, ...values }: EventDataValues): Record<string, unknown> | undefined =>
  dataOf(
    {
      object: { place: eventAttributes.label, given: values.eventAttributes },
      pairs: { place: eventData.label, given: values.eventData },
      ...(ownData && { own: ownData }),
      limit: limits.eventData,
    },
    values,
  );

/** The body of POST /v1/customers/{id}/events, and of /v1/events without its anonymous_id. */
export const eventBody = (values: EventValues): Record<string, unknown> => ({
  name: values.name,
  type: values.type,
  id: values.eventId ?? newEventId(),
  timestamp: values.timestamp,
  data: eventDataOf(values),
});
