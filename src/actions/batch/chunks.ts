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
  rows: readonly number[];
  /** The records of the input. */
  given: readonly unknown[];
  /** Where each entity ends within the body; the next one begins after a comma. */
  ends: readonly number[];
  keys: readonly number[];
  /** Rows that must not be sent twice. */
  once: ReadonlySet<number>;
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
    rows: indexes.map((index) => chunk.rows[index] ?? 0),
    given: indexes.map((index) => chunk.given[index]),
    ends,
  };
};

const isAscending = (rows: readonly number[]): boolean =>
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

/** Puts chunks together, one after the other; each entity's bytes are written where they are sent from. */
export const newPacker = (limits: ChunkLimits) => {
  const free: Buffer[] = [];
  const begin = () => {
    const body = free.pop() ?? Buffer.allocUnsafeSlow(limits.bytes);
    const end = body.write(head, "latin1");
    const lists = {
      rows: [] as number[],
      given: [] as unknown[],
      ends: [] as number[],
      keys: [] as number[],
    };
    return { body, end, ...lists, once: new Set<number>() };
  };
  let open = begin();

  return {
    get size(): number {
      return open.rows.length;
    },
    fits: ({ bytes }: Entry): boolean =>
      open.rows.length < limits.entities &&
      open.end + (open.rows.length > 0 ? 1 : 0) + bytes + tail.length <= limits.bytes,
    put: ({ row, given, json, keys, repeatable }: Entry): void => {
      if (open.rows.length > 0) open.end += open.body.write(",", open.end, "latin1");
      open.end += open.body.write(json, open.end, "utf8");
      open.rows.push(row);
      open.given.push(given);
      open.ends.push(open.end);
      for (const key of keys) open.keys.push(key);
      if (!repeatable) open.once.add(row);
    },
    /** What was put in since the last time. */
    take: (): Chunk => {
      const { body, end, ...chunk } = open;
      body.write(tail, end, "latin1");
      open = begin();
      return inOrder({ ...chunk, content: body.subarray(0, end + tail.length) });
    },
    /** The body of a chunk is not needed any more: another one may be written over it. */
    recycle: ({ content: { buffer, byteOffset } }: Chunk): void => {
      if (byteOffset === 0 && buffer.byteLength === limits.bytes) free.push(Buffer.from(buffer));
    },
  };
};
