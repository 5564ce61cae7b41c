import { isUtf8 } from "node:buffer";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ValidationError } from "../errors";
import { readBinary } from "../values/file";
import { parseJson } from "../values/json";
import { isPlainObject } from "../values/pairs";
import { isBlank } from "../values/text";
import { csvRecords } from "./csv";

/** What a batch step was given: a list, or a file of rows. It is read twice, to check and to send, and never all kept. */
export interface Records<T = unknown> {
  items: () => Iterable<T> | AsyncIterable<T>;
  /** The record that an item is; throws a ValidationError when it is none. */
  read: (item: T) => unknown;
  /** The names that every record has; undefined where each has its own. */
  columns?: readonly string[];
  /** The item as whoever wants to send it again needs it. */
  original: (item: T) => unknown;
}

const fromList = (label: string, list: readonly unknown[]): Records => ({
  items: () => list,
  read: (item) => (typeof item === "string" ? parseJson(label, item) : item),
  original: (item) => item,
});

const textBeginsLikeJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

const fromJson = (label: string, text: string): Records => {
  const list = parseJson(label, text);
  if (Array.isArray(list)) return fromList(label, list);
  throw new ValidationError(label, "is JSON, but not a list");
};

/** A list, or JSON text of one. */
export const readRecordList = (label: string, value: unknown): Records => {
  if (Array.isArray(value)) return fromList(label, value);
  if (isBlank(value)) throw new ValidationError(label, "is required");
  if (typeof value === "string") return fromJson(label, value);
  throw new ValidationError(label, "must be a list, or JSON text of one");
};

/** The blanks of JSON, and the bytes of a byte order mark. */
const passedOver = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

const bytesBeginLikeJson = (bytes: Buffer): boolean => {
  const first = bytes.find((byte) => !passedOver.has(byte));
  return first === 0x5b || first === 0x7b; // [ or {
};

const fromBytes = async (label: string, bytes: Buffer): Promise<Records> => {
  if (!isUtf8(bytes)) throw new ValidationError(label, "is a file that is not UTF-8 text");
  return bytesBeginLikeJson(bytes) ? fromJson(label, bytes.toString("utf8")) : csvRecords(label, bytes);
};

/** A list, JSON text of one, CSV text with a header row, or a file of either from an earlier step. */
export const readRecords = async (label: string, value: unknown): Promise<Records> => {
  const file = readBinary(value);
  if (file) return fromBytes(label, file.content);
  if (typeof value !== "string" || value.trim() === "" || textBeginsLikeJson(value))
    return readRecordList(label, value);
  if (!value.isWellFormed())
    throw new ValidationError(label, "contains half of a character (a lone surrogate)");
  return csvRecords(label, Buffer.from(value, "utf8"));
};

/** A record as an object. */
export const asRecord = (label: string, value: unknown): Record<string, unknown> => {
  if (isPlainObject(value)) return value;
  throw new ValidationError(label, "must be an object, or JSON text of one");
};

/** How many records are read before others get their turn: a long list must not hold up the whole process. */
const atATime = 500;

/** Takes the items one by one, with their rows. */
export const eachRow = async <T>(
  { items }: Records<T>,
  take: (item: T, row: number) => Promise<void> | undefined,
): Promise<void> => {
  let row = 0;
  const next = (item: T): Promise<void> | undefined => {
    row += 1;
    const taking = take(item, row);
    return taking ?? (row % atATime === 0 ? nextTurn() : undefined);
  };
  const all = items();
  if (Symbol.asyncIterator in all) {
    for await (const item of all) await next(item);
    return;
  }
  // A list needs no waiting between its records: a million of them would take a million turns.
  for (const item of all) {
    const waiting = next(item);
    if (waiting) await waiting;
  }
};
