import { type Effect, markOf, type Plan } from "./plan";
import type { Random } from "./random";
import { attributeOf, eventOf } from "./stepPlans";

/** A record and what it is to leave; none where the record itself is wrong. */
interface Planned {
  record: Record<string, unknown>;
  effect: Effect;
}

const nothingOf = (mark: string): Effect => ({ mark, kind: "state", lasting: true, held: () => 0 });

const csvOf = (records: Record<string, unknown>[]): string => {
  const names = Object.keys(records[0] ?? {});
  return [names, ...records.map((record) => names.map((name) => String(record[name])))]
    .map((cells) => cells.join(","))
    .join("\n");
};

/** How the records arrive: a list, JSON text or a CSV file. */
const given = (random: Random, records: Record<string, unknown>[]): unknown =>
  random.pick([() => records, () => JSON.stringify(records), () => csvOf(records)])();

/** Every twentieth record says nobody: it is skipped, and the others are sent. */
const isWrong = (random: Random): boolean => random.chance(0.05);

const people = (random: Random, operation: number, size: number): Planned[] =>
  Array.from({ length: size }, (_, at) => {
    const mark = markOf(operation, at);
    const id = `person-${operation}-${at}`;
    return isWrong(random)
      ? { record: { id: "", mark }, effect: nothingOf(mark) }
      : { record: { id, mark }, effect: attributeOf(id, mark) };
  });

/** Several events of the same person among them: their order may not be changed. */
const events = (random: Random, operation: number, size: number, lasting: boolean): Planned[] =>
  Array.from({ length: size }, (_, at) => {
    const mark = markOf(operation, at);
    const id = `person-${operation}-${random.below(size)}`;
    const key = `key of ${mark}`;
    return isWrong(random)
      ? { record: { id: "", mark, key }, effect: nothingOf(mark) }
      : { record: { id, mark, key }, effect: eventOf(id, mark, lasting) };
  });

/** Entities of all sorts; those of an object type that does not exist are refused by Customer.io alone. */
const entities = (random: Random, operation: number, size: number): Planned[] =>
  Array.from({ length: size }, (_, at) => {
    const mark = markOf(operation, at);
    const id = `person-${operation}-${at}`;
    const person = { type: "person", identifiers: { id } };
    const event = { ...person, action: "event", name: "order_placed", attributes: { mark } };
    return random.pick<() => Planned>([
      () => ({
        record: { ...person, action: "identify", attributes: { mark } },
        effect: attributeOf(id, mark),
      }),
      () => ({ record: { ...event, id: `key of ${mark}` }, effect: eventOf(id, mark, true) }),
      () => ({ record: event, effect: eventOf(id, mark, false) }),
      () => ({
        record: {
          type: "object",
          action: "identify",
          identifiers: { object_type_id: "9", object_id: mark },
          attributes: { mark },
        },
        effect: nothingOf(mark),
      }),
    ])();
  });

const mostRecords = 25;

const options = (random: Random) => ({
  maxEntitiesPerRequest: String(1 + random.below(15)),
  parallelRequests: String(1 + random.below(4)),
  requestsPerSecond: "1000",
  onInvalidRecord: "skip",
  stopOnFirstFailure: String(random.chance(0.2)),
  failStepOnRejectedRecords: String(random.chance(0.5)),
});

const planOf = (
  action: string,
  recordsInput: string,
  planned: Planned[],
  inputs: Record<string, unknown>,
  records: unknown = planned.map(({ record }) => record),
): Plan => ({
  action,
  recordsInput,
  inputs: { ...inputs, [recordsInput]: records },
  effects: planned.map(({ effect }) => effect),
});

const plans: ((random: Random, operation: number, size: number) => Plan)[] = [
  (random, operation, size) => {
    const planned = people(random, operation, size);
    const records = given(
      random,
      planned.map(({ record }) => record),
    );
    return planOf("identifyMany", "records", planned, { ...options(random), idField: "id" }, records);
  },
  (random, operation, size) => {
    const lasting = random.chance(0.5);
    const planned = events(random, operation, size, lasting);
    const records = given(
      random,
      planned.map(({ record }) => record),
    );
    const naming = { eventName: "order_placed", ...(lasting && { deduplicationField: "key" }) };
    return planOf("trackMany", "records", planned, { ...options(random), idField: "id", ...naming }, records);
  },
  (random, operation, size) =>
    planOf("sendBatch", "entities", entities(random, operation, size), options(random)),
];

/** A step that sends many records in a few requests. */
export const batchPlan = (random: Random, operation: number): Plan =>
  random.pick(plans)(random, operation, 1 + random.below(mostRecords));
