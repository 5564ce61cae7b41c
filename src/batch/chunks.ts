import type { Entry } from "./entry";

/** What one request may hold. */
export interface ChunkLimits {
  entities: number;
  /** Of the whole body. */
  bytes: number;
}

/**
 * The entities of one request. A million records pass through such chunks: what is kept of each is its bytes within
 * the body and a few numbers, so that nothing of it has to be collected later.
 */
export interface Chunk {
  /** The body of the request. */
  content: Buffer;
  rows: Uint32Array;
  /** The records of the input; what comes after as many as there are rows means nothing. */
  given: readonly unknown[];
  /** Where each entity ends within the body; the next one begins after a comma. */
  ends: Uint32Array;
  keys: Uint32Array;
  /** Rows that must not be sent twice. */
  once: ReadonlySet<number>;
  /** Rows that another run would send as something else: an event with a new id. */
  passing: ReadonlySet<number>;
}

const head = '{"batch":[';
const tail = "]}";

/** Where entity `index` begins within the body. */
const startOf = ({ ends }: Pick<Chunk, "ends">, index: number): number =>
  index === 0 ? head.length : (ends[index - 1] ?? 0) + 1;

/** The JSON of one entity. */
export const entityAt = (chunk: Chunk, index: number): Buffer =>
  chunk.content.subarray(startOf(chunk, index), chunk.ends[index]);

/** A chunk with some entities of another one, byte for byte, in the order of `indexes`. */
export const pick = (chunk: Chunk, indexes: readonly number[]): Chunk => {
  const parts: Buffer[] = [Buffer.from(head)];
  const ends: number[] = [];
  for (const index of indexes) {
    const entity = entityAt(chunk, index);
    if (ends.length > 0) parts.push(Buffer.from(","));
    parts.push(entity);
    ends.push((ends.length === 0 ? head.length : (ends.at(-1) ?? 0) + 1) + entity.length);
  }
  return {
    ...chunk,
    content: Buffer.concat([...parts, Buffer.from(tail)]),
    rows: Uint32Array.from(indexes, (index) => chunk.rows[index] ?? 0),
    given: indexes.map((index) => chunk.given[index]),
    ends: Uint32Array.from(ends),
  };
};

const isAscending = (rows: Uint32Array): boolean =>
  rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? 0));

/** The same chunk with its entities in the order of their rows. */
const inOrder = (chunk: Chunk): Chunk => {
  const { rows } = chunk;
  if (isAscending(rows)) return chunk;
  return pick(
    chunk,
    [...rows.keys()].sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0)),
  );
};

/** Where a chunk is put together: made once and used again, since a list that grows leaves copies of itself behind. */
const newBench = ({ bytes, entities }: ChunkLimits) => ({
  body: Buffer.allocUnsafeSlow(bytes),
  rows: new Uint32Array(entities),
  given: new Array<unknown>(entities),
  ends: new Uint32Array(entities),
  keys: new Uint32Array(entities * 2),
});

type Bench = ReturnType<typeof newBench>;

/** Puts chunks together, one after the other; each entity's bytes are written where they are sent from. */
export const newPacker = (limits: ChunkLimits) => {
  const free: Bench[] = [];
  const inUse = new WeakMap<Buffer, Bench>();

  const begin = () => {
    const bench = free.pop() ?? newBench(limits);
    return {
      bench,
      end: bench.body.write(head, "latin1"),
      size: 0,
      keyed: 0,
      once: new Set<number>(),
      passing: new Set<number>(),
    };
  };
  let open = begin();

  const putKey = (key: number): void => {
    const { bench } = open;
    if (open.keyed === bench.keys.length) {
      const more = new Uint32Array(open.keyed * 2);
      more.set(bench.keys);
      bench.keys = more;
    }
    bench.keys[open.keyed] = key;
    open.keyed += 1;
  };

  return {
    isEmpty: (): boolean => open.size === 0,
    isFull: (): boolean => open.size === limits.entities,
    fits: ({ bytes }: Entry): boolean =>
      open.size < limits.entities && open.end + (open.size > 0 ? 1 : 0) + bytes + tail.length <= limits.bytes,
    put: ({ row, given, json, keys, repeatable, lasting }: Entry): void => {
      const { bench } = open;
      if (open.size > 0) open.end += bench.body.write(",", open.end, "latin1");
      open.end += bench.body.write(json, open.end, "utf8");
      bench.rows[open.size] = row;
      bench.given[open.size] = given;
      bench.ends[open.size] = open.end;
      open.size += 1;
      for (const key of keys) putKey(key);
      if (!repeatable) open.once.add(row);
      if (!lasting) open.passing.add(row);
    },
    /** What was put in since the last time. */
    take: (): Chunk => {
      const { bench, end, size, keyed, once, passing } = open;
      bench.body.write(tail, end, "latin1");
      open = begin();
      const content = bench.body.subarray(0, end + tail.length);
      inUse.set(content, bench);
      return inOrder({
        content,
        rows: bench.rows.subarray(0, size),
        given: bench.given,
        ends: bench.ends.subarray(0, size),
        keys: bench.keys.subarray(0, keyed),
        once,
        passing,
      });
    },
    /** A chunk is not needed any more: another one may be written over it. */
    recycle: ({ content }: Chunk): void => {
      const bench = inUse.get(content);
      if (bench) free.push(bench);
    },
  };
};
