import { isUtf8 } from "node:buffer";
import { ValidationError } from "../errors";
import { readBinary } from "../values/file";
import { parseJson } from "../values/json";
import { isPlainObject } from "../values/pairs";
import { isBlank } from "../values/text";
import { csvSource } from "./csv";

/** Where records come from. They are read twice, to be checked and to be sent, and never all kept. */
export interface Source<T = unknown> {
  items: () => Iterable<T> | AsyncIterable<T>;
  /** What an item says; throws a ValidationError when it says nothing. */
  read: (item: T) => unknown;
  /** The names that every record has; undefined where each has its own. */
  columns?: readonly string[];
  /** The item as whoever wants to send it again needs it. */
  original: (item: T) => unknown;
}

const listSource = (label: string, list: readonly unknown[]): Source => ({
  items: () => list,
  read: (item) => (typeof item === "string" ? parseJson(label, item) : item),
  original: (item) => item,
});

const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

const fromJson = (label: string, text: string): Source => {
  const list = parseJson(label, text.replace(/^\uFEFF/, ""));
  if (Array.isArray(list)) return listSource(label, list);
  throw new ValidationError(label, "is JSON, but not a list");
};

/** A list, or JSON text of one. */
export const readList = (label: string, value: unknown): Source => {
  if (Array.isArray(value)) return listSource(label, value);
  if (isBlank(value)) throw new ValidationError(label, "is required");
  if (typeof value === "string") return fromJson(label, value);
  throw new ValidationError(label, "must be a list, or JSON text of one");
};

/** The blanks of JSON, and the bytes of a byte order mark. */
const passedOver = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

const beginsLikeJson = (bytes: Buffer): boolean => {
  const first = bytes.find((byte) => !passedOver.has(byte));
  return first === 0x5b || first === 0x7b; // [ or {
};

const fromBytes = async (label: string, bytes: Buffer): Promise<Source> => {
  if (!isUtf8(bytes)) throw new ValidationError(label, "is a file that is not UTF-8 text");
  return beginsLikeJson(bytes) ? fromJson(label, bytes.toString("utf8")) : csvSource(label, bytes);
};

/** A list, JSON text of one, CSV text with a header row, or a file of either from an earlier step. */
export const readRecords = async (label: string, value: unknown): Promise<Source> => {
  const file = readBinary(value);
  if (file) return fromBytes(label, file.content);
  if (typeof value !== "string" || value.trim() === "" || isJson(value)) return readList(label, value);
  if (!value.isWellFormed())
    throw new ValidationError(label, "contains half of a character (a lone surrogate)");
  return csvSource(label, Buffer.from(value, "utf8"));
};

/** A record as an object. */
export const asRecord = (label: string, value: unknown): Record<string, unknown> => {
  if (isPlainObject(value)) return value;
  throw new ValidationError(label, "must be an object, or JSON text of one");
};
