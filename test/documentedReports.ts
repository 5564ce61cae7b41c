import fc from "fast-check";
import documented from "./documentedReports.json";

/** How a value is described: by its type, by what it may be, or as a list of objects. */
type Described = string | { oneOf: string[] } | { items: Record<string, Described> };

interface Part {
  required?: string[];
  properties?: Record<string, Described>;
}

interface Documented extends Part {
  /** What the payload says where that is not the name of the report: the reference has it so for a drafted push. */
  metric?: string;
  /** The name of a list of senders, of which each message has one. */
  senders?: string;
}

/** Customer.io's OpenAPI of reporting webhooks (August 2026), reduced to keys and types. */
const { senders, reports } = documented as unknown as {
  senders: Record<string, (Part & { title: string })[]>;
  reports: Record<string, Record<string, Documented>>;
};

const identifiers = fc.oneof(
  fc.record({ id: fc.string({ minLength: 1 }) }),
  fc.record({
    id: fc.option(fc.string({ minLength: 1 })),
    email: fc.option(fc.emailAddress()),
    cio_id: fc.stringMatching(/^[0-9a-f]{12}$/),
  }),
);

const types: Record<string, fc.Arbitrary<unknown>> = {
  string: fc.string({ unit: "grapheme" }),
  integer: fc.integer({ min: 1, max: 1_000_000 }),
  boolean: fc.boolean(),
  object: fc.dictionary(fc.string(), fc.array(fc.string())),
  identifiers,
};

const anyOf = (described: Described): fc.Arbitrary<unknown> => {
  if (typeof described === "string") return types[described] ?? fc.constant(described);
  if ("oneOf" in described) return fc.constantFrom(...described.oneOf);
  return fc.array(objectOf({ properties: described.items }));
};

/** A key may be required and not described. */
const objectOf = ({ required = [], properties = {} }: Part): fc.Arbitrary<Record<string, unknown>> => {
  const described = { ...Object.fromEntries(required.map((name) => [name, "string"])), ...properties };
  const model = Object.fromEntries(Object.entries(described).map(([name, one]) => [name, anyOf(one)]));
  return fc.record(model, { requiredKeys: required });
};

export interface Report {
  event_id: string;
  object_type: string;
  metric: string;
  timestamp: number;
  data: Record<string, unknown>;
}

/** What the data of a report has to have, and what it may have, by what sent it. */
export const documentedKeys = (object: string, metric: string): { required: string[]; known: string[] }[] => {
  const described = reports[object]?.[metric] ?? {};
  const sent: Part[] = described.senders ? (senders[described.senders] ?? []) : [{}];
  return sent.map((sender) => {
    const required = [...(sender.required ?? []), ...(described.required ?? [])];
    const properties = { ...sender.properties, ...described.properties };
    return { required, known: [...Object.keys(properties), ...required] };
  });
};

interface Pair {
  object: string;
  metric: string;
  /** What may have sent the message, as the reference calls it; "nothing" for an event of the customer. */
  sender: string;
  arbitrary: fc.Arbitrary<Report>;
}

/** Every documented object type with every metric that it has, from everything that may have sent it. */
export const documentedPairs: Pair[] = Object.entries(reports).flatMap(([object, metrics]) =>
  Object.entries(metrics).flatMap(([name, described]) =>
    (described.senders ? (senders[described.senders] ?? []) : [{ title: "nothing" }]).map((sender) => ({
      object,
      metric: name,
      sender: sender.title,
      arbitrary: fc.record({
        event_id: fc.ulid(),
        object_type: fc.constant(object),
        metric: fc.constant(described.metric ?? name),
        timestamp: fc.integer({ min: 0, max: 4_000_000_000 }),
        data: fc.tuple(objectOf(sender), objectOf(described)).map(([sent, own]) => ({ ...sent, ...own })),
      }),
    })),
  ),
);
