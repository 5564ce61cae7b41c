/** One documented limit of Customer.io: a number, its unit and where the number comes from. */
export interface Limit {
  max: number;
  unit:
    | "bytes"
    | "attributes"
    | "identifiers per request"
    | "people per request"
    | "hours"
    | "days"
    | "weeks"
    | "months"
    | "characters";
  source: string;
}

const trackApi = "Customer.io's Track API reference";
const appApi = "Customer.io's App API reference";

/** Byte limits count the UTF-8 bytes of what is sent. */
export const limits = {
  personId: { max: 150, unit: "bytes", source: trackApi },
  objectId: { max: 150, unit: "bytes", source: trackApi },
  attributeName: { max: 150, unit: "bytes", source: trackApi },
  attributeValue: { max: 1000, unit: "bytes", source: trackApi },
  attributes: { max: 300, unit: "attributes", source: trackApi },
  eventName: { max: 100, unit: "bytes", source: trackApi },
  eventData: { max: 100_000, unit: "bytes", source: trackApi },
  entity: { max: 32_000, unit: "bytes", source: trackApi },
  batch: { max: 500_000, unit: "bytes", source: trackApi },
  broadcastData: { max: 50_000, unit: "bytes", source: appApi },
  broadcastPeople: { max: 10_000, unit: "people per request", source: appApi },
  collection: { max: 10_000_000, unit: "bytes", source: appApi },
  collectionRow: { max: 10_000, unit: "bytes", source: appApi },
  snippetName: { max: 150, unit: "characters", source: appApi },
  metricHours: { max: 24, unit: "hours", source: appApi },
  metricDays: { max: 45, unit: "days", source: appApi },
  metricWeeks: { max: 12, unit: "weeks", source: appApi },
  metricMonths: { max: 121, unit: "months", source: appApi },
  attachments: { max: 2_000_000, unit: "bytes", source: appApi },
  segmentCustomers: { max: 1000, unit: "identifiers per request", source: trackApi },
} as const satisfies Record<string, Limit>;

/** How often Customer.io takes a kind of request; beyond that it answers 429. */
export interface Rate {
  name: string;
  /** Method and path, as they go over the wire. */
  route: RegExp;
  requests: number;
  seconds: number;
  /** Each path has the rate for itself. */
  each?: true;
  source: string;
}

/** In seconds: a rate of so many is a quota of the day. */
export const day = 86_400;

const others: Rate = { name: "all others", route: /^/, requests: 10, seconds: 1, source: appApi };

/** The rates of the App API; the first whose route fits is the one. Each counts for the whole workspace. */
export const rates: readonly Rate[] = [
  { name: "sends", route: /^POST \/v1\/send\//, requests: 100, seconds: 1, source: appApi },
  {
    name: "triggers of one broadcast",
    route: /^POST \/v1\/campaigns\/[^/]+\/triggers$/,
    requests: 1,
    seconds: 10,
    each: true,
    source: appApi,
  },
  {
    name: "archived messages",
    route: /^GET \/v1\/messages\/[^/]+\/archived_message$/,
    requests: 100,
    seconds: day,
    source: appApi,
  },
  others,
];

/** The rate of a request; `line` is its method and path without query. */
export const rateOf = (line: string): Rate => rates.find(({ route }) => route.test(line)) ?? others;

export const byteLength = (text: string): number => Buffer.byteLength(text, "utf8");

/** "at most 150 bytes": for the form, the documentation and the errors alike. */
export const atMost = ({ max, unit }: Limit): string => `at most ${max} ${unit}`;
