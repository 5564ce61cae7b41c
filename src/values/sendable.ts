import { type Place, ValidationError } from "../errors";

/** How deep a value may be nested; deeper is a mistake, and beyond some thousands no program can walk it. */
const deepest = 100;

const problemOfNumber = (value: number): string | undefined => {
  if (!Number.isFinite(value)) return "is not a finite number";
  // An earlier step that read it as a number has already changed its last digits.
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return "is a number too large to keep all its digits; pass it as text";
  return undefined;
};

const problemOfObject = (value: object): string | undefined => {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return "is binary data, not an attribute";
  if (value instanceof Map || value instanceof Set) return "is a Map or a Set; pass an object or a list";
  if (value instanceof Date && Number.isNaN(value.getTime())) return "is a date that is none";
  return undefined;
};

/** Why JSON cannot hold a value, or would hold something else without saying so; `holders` are those it is in. */
const problemOf = (value: unknown, holders: Set<object>): string | undefined => {
  if (typeof value === "number") return problemOfNumber(value);
  if (typeof value === "bigint") return "is a big integer; pass it as text";
  if (typeof value === "function" || typeof value === "symbol") return "is code, not a value";
  if (typeof value !== "object" || value === null) return undefined;
  if (holders.has(value)) return "contains itself";
  if (holders.size > deepest) return `is nested more than ${deepest} levels deep`;
  const problem = problemOfObject(value);
  if (problem !== undefined) return problem;
  holders.add(value);
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const within = problemOf(inner, holders);
    if (within !== undefined) return within;
  }
  holders.delete(value);
  return undefined;
};

/** Checks that JSON can hold a value whole. */
export const checkSendable = (place: Place, value: unknown): void => {
  if (typeof value === "string") return;
  const problem = problemOf(value, new Set());
  if (problem !== undefined) throw new ValidationError(place, problem);
};
