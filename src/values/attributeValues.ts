import { type Place, ValidationError } from "../errors";
import { parseJson, tryJson } from "./json";

/** A list or an object in JSON; "{{ name }}" and "[draft]" are text. */
const isJsonContainer = (text: string): boolean =>
  /^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/.test(text) && tryJson(text) !== undefined;

const words = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Only what prints back as the same digits: 42 and -1.5, but not 02134, 1.0, 1e5 or an integer beyond 2^53. */
const toNumber = (text: string): number | undefined => {
  const number = Number(text);
  return text !== "" && Number.isFinite(number) && String(number) === text ? number : undefined;
};

/** How deep a value may be nested; deeper is a mistake, and beyond some thousands no program can walk it. */
const deepest = 100;

/** Why JSON cannot hold a value, or would hold something else without saying so. */
const problemOf = (value: unknown, holders: readonly unknown[]): string | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : "is not a finite number";
  if (typeof value === "bigint") return "is a big integer; pass it as text";
  if (typeof value === "function" || typeof value === "symbol") return "is code, not a value";
  if (typeof value !== "object" || value === null) return undefined;
  if (holders.includes(value)) return "contains itself";
  if (holders.length > deepest) return `is nested more than ${deepest} levels deep`;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "is binary data, not an attribute";
  if (value instanceof Map || value instanceof Set) return "is a Map or a Set; pass an object or a list";
  if (value instanceof Date && Number.isNaN(value.getTime())) return "is a date that is none";
  return undefined;
};

/** Checks that JSON can hold a value whole. */
export const checkSendable = (place: Place, value: unknown, holders: readonly unknown[] = []): void => {
  const problem = problemOf(value, holders);
  if (problem !== undefined) throw new ValidationError(place, problem);
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) checkSendable(place, inner, [...holders, value]);
};

/**
 * What is sent for one value of a key-value list. Text stays text, except text that is a JSON list or object;
 * with `convert`, also text that is exactly a JSON number, true, false or null. `place` is for the error.
 */
export const toAttributeValue = (place: Place, value: unknown, convert: boolean): unknown => {
  if (typeof value !== "string") {
    checkSendable(place, value);
    return value;
  }
  if (isJsonContainer(value)) {
    const container = parseJson(place, value);
    checkSendable(place, container);
    return container;
  }
  if (!convert) return value;
  return words.has(value) ? words.get(value) : (toNumber(value) ?? value);
};
