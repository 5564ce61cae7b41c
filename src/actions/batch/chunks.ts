import type { Entry } from "./entry";

/** What one request may hold. */
export interface ChunkLimits {
  entities: number;
  /** Of the whole body. */
  bytes: number;
}

export interface Chunk {
  entries: Entry[];
  /** Size of the body that they make. */
  bytes: number;
}

const head = '{"batch":[';
const tail = "]}";

export const newChunk = (): Chunk => ({ entries: [], bytes: head.length + tail.length });

/** A comma goes before every entity but the first. */
const bytesOf = (chunk: Chunk, entry: Entry): number => entry.bytes + (chunk.entries.length > 0 ? 1 : 0);

export const fits = (chunk: Chunk, entry: Entry, limits: ChunkLimits): boolean =>
  chunk.entries.length < limits.entities && chunk.bytes + bytesOf(chunk, entry) <= limits.bytes;

export const put = (chunk: Chunk, entry: Entry): void => {
  chunk.bytes += bytesOf(chunk, entry);
  chunk.entries.push(entry);
};

/** The body of a request, put together from what was serialised before. */
export const bodyOf = (entries: readonly Entry[]): Buffer =>
  Buffer.from(`${head}${entries.map(({ json }) => json).join(",")}${tail}`, "utf8");
