import { type Entity, isRepeatable, serialiseEntity } from "../entity/entity";
import { firstIdentifier, touchedBy } from "../entity/identifiers";
import type { Place } from "../errors";
import { byteLength } from "../limits";
import { operation } from "../operation";

/** The request that every batch step sends; its body is put together in bytes, without the inputs of a form. */
export const postBatch = operation({
  label: "Send Batch",
  description: "Send up to 500000 bytes of entities",
  docs: "https://docs.customer.io/integrations/api/track/#operation/batch",
  api: "track",
  route: "POST /v2/batch",
  inputs: {},
  repeatable: true, // unless an entity in it says otherwise
  example: {},
});

/** The record of one row on its way into a request: serialised once, whatever becomes of that request. */
export interface Entry {
  /** Counted from 1. */
  row: number;
  /** The very item of the input. */
  given: unknown;
  /** What the report calls it. */
  recordId: string | null;
  json: string;
  bytes: number;
  /** Whom and what it touches: two requests in flight never share one. */
  touched: readonly number[];
  /** A second copy of it changes nothing. */
  repeatable: boolean;
  /** Another run would make the same entity of the record: an event that was given no key gets a new id in each. */
  lasting: boolean;
}

/** An entity ready to be sent; more than 32000 bytes are an error. */
export const toEntry = (
  place: Place,
  { row, given, lasting }: Pick<Entry, "row" | "given" | "lasting">,
  entity: Entity,
): Entry => {
  const json = serialiseEntity(place, entity);
  return {
    row,
    given,
    recordId: firstIdentifier(entity),
    json,
    bytes: byteLength(json),
    touched: touchedBy(entity),
    repeatable: isRepeatable(entity),
    lasting,
  };
};

/** What one request may hold. */
export interface RequestLimits {
  entities: number;
  /** Of the whole body. */
  bytes: number;
}

/**
 * A request of entities. A million records pass through them: what is kept of each is its bytes within the body, two
 * references and a few numbers, so that nothing of it has to be collected later.
 */
export interface EntityRequest {
  /** The body. */
  content: Buffer;
  rows: Uint32Array;
  /** The items of the input and what the report calls them; beyond as many as there are rows they mean nothing. */
  given: readonly unknown[];
  recordIds: readonly (string | null)[];
  /** Where each entity ends within the body; the next one begins after a comma. */
  ends: Uint32Array;
  touched: Uint32Array;
  /** Rows that must not be sent twice. */
  once: ReadonlySet<number>;
  /** Rows that another run would send as something else: an event with a new id. */
  passing: ReadonlySet<number>;
}

const head = '{"batch":[';
const tail = "]}";
const comma = 0x2c;

/** Where entity `index` begins within the body. */
const startOf = ({ ends }: Pick<EntityRequest, "ends">, index: number): number =>
  index === 0 ? head.length : (ends[index - 1] ?? 0) + 1;

/** The JSON of one entity. */
export const entityAt = (request: EntityRequest, index: number): Buffer =>
  request.content.subarray(startOf(request, index), request.ends[index]);

/** A request with some entities of another one, byte for byte, in the order of `indexes`. */
export const pickEntities = (request: EntityRequest, indexes: readonly number[]): EntityRequest => {
  const parts: Buffer[] = [Buffer.from(head)];
  const ends: number[] = [];
  for (const index of indexes) {
    const entity = entityAt(request, index);
    if (ends.length > 0) parts.push(Buffer.from(","));
    parts.push(entity);
    ends.push((ends.length === 0 ? head.length : (ends.at(-1) ?? 0) + 1) + entity.length);
  }
  return {
    ...request,
    content: Buffer.concat([...parts, Buffer.from(tail)]),
    rows: Uint32Array.from(indexes, (index) => request.rows[index] ?? 0),
    given: indexes.map((index) => request.given[index]),
    recordIds: indexes.map((index) => request.recordIds[index] ?? null),
    ends: Uint32Array.from(ends),
  };
};

const isAscending = (rows: Uint32Array): boolean =>
  rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? 0));

/** The same request with its entities in the order of their rows. */
const inOrderOfRows = (request: EntityRequest): EntityRequest => {
  const { rows } = request;
  if (isAscending(rows)) return request;
  return pickEntities(
    request,
    [...rows.keys()].sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0)),
  );
};

/** Where a request is put together: made once and used again, since a list that grows leaves copies of itself behind. */
const newBench = ({ bytes, entities }: RequestLimits) => ({
  body: Buffer.allocUnsafeSlow(bytes),
  rows: new Uint32Array(entities),
  given: new Array<unknown>(entities),
  recordIds: new Array<string | null>(entities),
  ends: new Uint32Array(entities),
  touched: new Uint32Array(entities * 2),
});

type Bench = ReturnType<typeof newBench>;

/** Puts requests together, one after the other; each entity's bytes are written where they are sent from. */
export const newPacker = (limits: RequestLimits) => {
  const free: Bench[] = [];
  const inUse = new WeakMap<Buffer, Bench>();

  const begin = () => {
    const bench = free.pop() ?? newBench(limits);
    return {
      bench,
      end: bench.body.write(head, "latin1"),
      size: 0,
      touches: 0,
      once: new Set<number>(),
      passing: new Set<number>(),
    };
  };
  let open = begin();

  const touch = (one: number): void => {
    const { bench } = open;
    if (open.touches === bench.touched.length) {
      const more = new Uint32Array(open.touches * 2);
      more.set(bench.touched);
      bench.touched = more;
    }
    bench.touched[open.touches] = one;
    open.touches += 1;
  };

  return {
    isEmpty: (): boolean => open.size === 0,
    isFull: (): boolean => open.size === limits.entities,
    fits: ({ bytes }: Entry): boolean =>
      open.size < limits.entities && open.end + (open.size > 0 ? 1 : 0) + bytes + tail.length <= limits.bytes,
    put: ({ row, given, recordId, json, touched, repeatable, lasting }: Entry): void => {
      const { bench } = open;
      if (open.size > 0) {
        bench.body[open.end] = comma;
        open.end += 1;
      }
      open.end += bench.body.write(json, open.end, "utf8");
      bench.rows[open.size] = row;
      bench.given[open.size] = given;
      bench.recordIds[open.size] = recordId;
      bench.ends[open.size] = open.end;
      open.size += 1;
      for (const one of touched) touch(one);
      if (!repeatable) open.once.add(row);
      if (!lasting) open.passing.add(row);
    },
    /** What was put in since the last time. */
    take: (): EntityRequest => {
      const { bench, end, size, touches, once, passing } = open;
      bench.body.write(tail, end, "latin1");
      open = begin();
      const content = bench.body.subarray(0, end + tail.length);
      inUse.set(content, bench);
      return inOrderOfRows({
        content,
        rows: bench.rows.subarray(0, size),
        given: bench.given,
        recordIds: bench.recordIds,
        ends: bench.ends.subarray(0, size),
        touched: bench.touched.subarray(0, touches),
        once,
        passing,
      });
    },
    /** A request is not needed any more: another one may be written over it. */
    recycle: ({ content }: EntityRequest): void => {
      const bench = inUse.get(content);
      if (bench) free.push(bench);
    },
  };
};
