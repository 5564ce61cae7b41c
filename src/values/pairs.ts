import { ValidationError } from "../errors";
import { parseJson } from "./json";

/** An object as JSON has it: no list, no date, no bytes, no Map, whose entries JSON would lose. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === "[object Object]";

const wanted = "must be key-value pairs, an object, or JSON text of either";

const entryOf = (label: string, pair: unknown, row: number): [string, unknown][] => {
  if (!isPlainObject(pair) || !("key" in pair))
    throw new ValidationError(label, `entry ${row} has no key; ${wanted}`);
  const { key, value } = pair;
  if (typeof key !== "string" && typeof key !== "number")
    throw new ValidationError(label, `the key of entry ${row} must be text`);
  if (key !== "") return [[String(key), value]];
  // The form leaves an empty row behind when somebody adds one and thinks better of it.
  if (value === "" || value === undefined || value === null) return [];
  throw new ValidationError(label, `entry ${row} has a value but no key`);
};

/** Reads key-value pairs, an object, a Map, or JSON text of either, in their order; a repeated key comes repeatedly. */
export const readEntries = (label: string, value: unknown): [string, unknown][] => {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") {
    if (value.trim() === "") return [];
    const parsed = parseJson(label, value);
    if (typeof parsed !== "object" || parsed === null) throw new ValidationError(label, wanted);
    return readEntries(label, parsed);
  }
  if (Array.isArray(value)) return value.flatMap((pair, index) => entryOf(label, pair, index + 1));
  if (isPlainObject(value)) return Object.entries(value);
  if (value instanceof Map)
    return readEntries(
      label,
      Array.from(value, ([key, of]) => ({ key, value: of })),
    );
  throw new ValidationError(label, wanted);
};

/**
 * The same as an object: of a repeated key the last one wins. Any name may be a key, `__proto__` too:
 * `Object.fromEntries` defines properties and sets no prototype.
 */
export const readPairs = (label: string, value: unknown): Record<string, unknown> =>
  Object.fromEntries(readEntries(label, value));
