import { type Place, ValidationError } from "../errors";
import { atMost, byteLength, type Limit } from "../limits";
import { parseJson } from "./jsonText";
import { readPairs } from "./pairs";
import { toUnixSeconds } from "./times";

/** What every field tells the reader of the form. */
export interface About {
  label: string;
  comments: string;
  example?: string;
  placeholder?: string;
}

interface AboutText extends About {
  example: string;
  limit?: Limit;
  /** Remove leading and trailing spaces before the value is checked and sent. */
  trim?: true;
}

interface Choice {
  label: string;
  value: string;
}

/** The platform hands an input that was left empty over as undefined, null or "". */
export const isEmpty = (value: unknown): value is undefined | null | "" =>
  value === undefined || value === null || value === "";

/** Left empty, or filled with nothing but spaces. */
export const isBlank = (value: unknown): boolean =>
  isEmpty(value) || (typeof value === "string" && value.trim() === "");

const describe = ({ label, comments, example, placeholder, limit }: About & { limit?: Limit }) => ({
  label,
  comments: limit ? `${comments} (${atMost(limit)})` : comments,
  placeholder: placeholder ?? label,
  ...(example === undefined ? {} : { example }),
});

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

type TextRules = Pick<AboutText, "limit" | "trim">;

const checked = (place: Place, value: unknown, { limit, trim }: TextRules): string => {
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
  const text = checked(place, value, rules);
  if (isBlank(text)) throw new ValidationError(place, "must not be blank");
  return text;
};

/** One line of text, required. */
export const text = (about: AboutText) => ({
  ...describe(about),
  type: "string" as const,
  required: true,
  clean: (value: unknown): string => requireText(about.label, value, about),
});

/** One line of text that may be left empty; blank counts as empty. */
export const optionalText = (about: AboutText) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  clean: (value: unknown): string | undefined => {
    if (isEmpty(value)) return undefined;
    const read = checked(about.label, value, about);
    return isBlank(read) ? undefined : read;
  },
});

const isTrue = (label: string, value: unknown): boolean => {
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  throw new ValidationError(label, "must be true or false");
};

/** A switch; `byDefault` is what an input left empty means. */
export const flag = (about: About, byDefault = false) => ({
  ...describe(about),
  type: "boolean" as const,
  required: false,
  default: String(byDefault),
  clean: (value: unknown): boolean => (isEmpty(value) ? byDefault : isTrue(about.label, value)),
});

/** One of a list, in upper or lower case. Left empty, it is the first one, or an error when `required`. */
export const choice = <const C extends readonly [Choice, ...Choice[]]>(
  about: About,
  choices: C,
  { required = false } = {},
) => ({
  ...describe(about),
  type: "string" as const,
  required,
  ...(required ? {} : { default: choices[0].value }),
  model: choices.map(({ label, value }) => ({ label, value })),
  clean: (value: unknown): C[number]["value"] => {
    if (isEmpty(value) && !required) return choices[0].value;
    const all = choices.map(({ label }) => label).join(", ");
    if (isEmpty(value)) throw new ValidationError(about.label, `is required: one of ${all}`);
    const wanted = typeof value === "string" ? value.trim().toLowerCase() : undefined;
    const found = choices.find((one) => one.value.toLowerCase() === wanted);
    if (found) return found.value;
    throw new ValidationError(about.label, `must be one of ${all}`);
  },
});

interface Range {
  byDefault: number;
  min: number;
  max?: number;
  /** What is counted: "milliseconds", "retries". */
  unit: string;
}

/** A whole number within a range; an input left empty means the default. */
export const integer = (about: About, { byDefault, min, max = Number.MAX_SAFE_INTEGER, unit }: Range) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  default: String(byDefault),
  clean: (value: unknown): number => {
    if (isEmpty(value)) return byDefault;
    const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof read !== "number" || !Number.isInteger(read) || read < min || read > max)
      throw new ValidationError(
        about.label,
        `must be a whole number of ${unit}, ${max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`}`,
      );
    return read;
  },
});

/** Key-value pairs typed into the form, or mapped from an earlier step as a list, an object or JSON text of either. */
export const pairs = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  collection: "keyvaluelist" as const,
  required: false,
  clean: (value: unknown): Record<string, unknown> => readPairs(about.label, value),
});

/** An object from an earlier step, or JSON text of one. */
export const json = (about: About) => ({
  ...describe(about),
  type: "code" as const,
  language: "json" as const,
  required: false,
  clean: (value: unknown): Record<string, unknown> => readPairs(about.label, value),
});

/** Text that holds a list: JSON, or entries between commas or line ends. */
const splitList = (label: string, text: string): unknown =>
  text.trim().startsWith("[") ? parseJson(label, text) : text.split(/[,\n]/);

/** One line of the form may hold a whole list; so may a line among others, if it is JSON. */
const splitLines = (label: string, lines: readonly unknown[]): unknown[] =>
  lines
    .flat()
    .flatMap((line) =>
      typeof line === "string" && (lines.length === 1 || line.trim().startsWith("["))
        ? splitList(label, line)
        : line,
    );

/**
 * A list of names: one a line in the form; from an earlier step a list, JSON text of one, or text with commas or
 * line ends between the names. A line of the form may hold a whole list of an earlier step.
 */
export const list = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  collection: "valuelist" as const,
  required: false,
  clean: (value: unknown): string[] => {
    if (isEmpty(value)) return [];
    const items = typeof value === "string" ? splitList(about.label, value) : value;
    if (!Array.isArray(items)) throw new ValidationError(about.label, "must be a list");
    return splitLines(about.label, items)
      .filter((item) => !isEmpty(item))
      .map((item) => toText(about.label, item).trim())
      .filter((item) => item !== "");
  },
});

/** A moment: ISO 8601, Unix seconds or Unix milliseconds; read as whole Unix seconds. */
export const timestamp = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  clean: (value: unknown): number | undefined =>
    isBlank(value) ? undefined : toUnixSeconds(about.label, value),
});
