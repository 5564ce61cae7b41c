import { type Place, ValidationError } from "../errors";
import { atMost, byteLength, type Limit } from "../limits";

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

/** What text has to keep to. */
export interface TextRules {
  limit?: Limit;
  /** Leading and trailing spaces are removed before the value is checked and sent. */
  trim?: true;
}

/** Text or a number as text within its limit; `place` is for the error. */
export const readWithin = (place: Place, value: unknown, { limit, trim }: TextRules): string => {
  const given = toText(place, value);
  const text = trim ? given.trim() : given;
  if (limit && byteLength(text) > limit.max)
    throw new ValidationError(
      place,
      `is ${byteLength(text)} ${limit.unit} long; ${atMost(limit)} are allowed`,
    );
  return text;
};

/** Text that has to be there, within its limit; `place` is for the error. */
export const requireText = (place: Place, value: unknown, rules: TextRules): string => {
  if (isEmpty(value)) throw new ValidationError(place, "is required");
  const text = readWithin(place, value, rules);
  if (isBlank(text)) throw new ValidationError(place, "must not be blank");
  return text;
};

/** A value where Customer.io takes nothing but text: a number as its digits, true and false as these words. */
export const toTextValue = (place: Place, value: unknown): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object" || value === undefined)
    throw new ValidationError(place, "must be text, a number, true or false");
  return toText(place, value);
};
