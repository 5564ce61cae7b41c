import { type Place, ValidationError } from "../errors";
import { atMost, byteLength, type Limit } from "../limits";
import { type Holds, whyNot } from "./names";

/** The platform hands an input that was left empty over as undefined, null or "". */
export const isEmpty = (value: unknown): value is undefined | null | "" =>
  value === undefined || value === null || value === "";

/** Left empty, or filled with nothing but spaces. */
export const isBlank = (value: unknown): boolean =>
  isEmpty(value) || (typeof value === "string" && value.trim() === "");

/** Text as it is; a number as its digits. Anything else, and a number that lost digits on its way, is an error. */
export const toText = (place: Place, value: unknown): string => {
  if (typeof value === "string") {
    if (!value.isWellFormed())
      throw new ValidationError(place, "contains half of a character (a lone surrogate)");
    return value;
  }
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "number") throw new ValidationError(place, "must be text or a number");
  if (Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)) {
    const digits = String(value);
    if (!digits.includes("e")) return digits;
  }
  throw new ValidationError(
    place,
    "this number is too large or too small to keep all its digits; pass it as text",
  );
};

/** Checks that text is within a limit. */
export const checkLength = (place: Place, text: string, limit: Limit | undefined): void => {
  // No character takes more than three bytes a unit: what is short enough for that need not be counted.
  if (limit === undefined || text.length * 3 <= limit.max) return;
  const length = byteLength(text);
  if (length > limit.max)
    throw new ValidationError(place, `is ${length} ${limit.unit} long; ${atMost(limit)} are allowed`);
};

/** What text has to keep to. */
export interface TextRules {
  limit?: Limit;
  /** Leading and trailing spaces are removed before the value is checked and sent. */
  trim?: boolean;
  /** What the text is; a name when nothing is said. */
  holds?: Holds;
}

/** Text or a number as text that keeps to the rules; undefined when nothing is there. `place` is for the error. */
export const readOptionalText = (place: Place, value: unknown, rules: TextRules): string | undefined => {
  if (isEmpty(value)) return undefined;
  const given = toText(place, value);
  const text = rules.trim ? given.trim() : given;
  const why = whyNot(text, rules.holds);
  if (why !== undefined) throw new ValidationError(place, why);
  checkLength(place, text, rules.limit);
  return isBlank(text) ? undefined : text;
};

/** The same where something has to be there. */
export const readText = (place: Place, value: unknown, rules: TextRules = {}): string => {
  const text = readOptionalText(place, value, rules);
  if (text !== undefined) return text;
  throw new ValidationError(place, isEmpty(value) ? "is required" : "must not be blank");
};

/** A value where Customer.io takes nothing but text: a number as its digits, true and false as these words. */
export const toTextValue = (place: Place, value: unknown): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object" || value === undefined)
    throw new ValidationError(place, "must be text, a number, true or false");
  return toText(place, value);
};
