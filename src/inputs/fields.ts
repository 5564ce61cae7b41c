import { ValidationError } from "../errors";
import { atMost, type Limit } from "../limits";
import { readBoolean } from "../values/boolean";
import { readList } from "../values/list";
import { readPairs } from "../values/pairs";
import { checkSendable } from "../values/sendable";
import { isBlank, isEmpty, readOptionalText, readText, type TextRules } from "../values/text";
import { toUnixSeconds } from "../values/times";

/** What every field tells the reader of the form. */
export interface About {
  label: string;
  comments: string;
  example?: string;
  placeholder?: string;
}

interface AboutText extends About, TextRules {
  example: string;
}

interface Choice {
  label: string;
  value: string;
}

/** A field with an example shows it as long as it is empty; a label repeated there would say nothing. */
const describe = ({ label, comments, example, placeholder = example, limit }: About & { limit?: Limit }) => ({
  label,
  comments: limit ? `${comments} (${atMost(limit)})` : comments,
  ...(placeholder === undefined ? {} : { placeholder }),
  ...(example === undefined ? {} : { example }),
});

/** One line of text, required. As every text it is a name unless it `holds` something else. */
export const text = (about: AboutText) => ({
  ...describe(about),
  type: "string" as const,
  required: true,
  clean: (value: unknown): string => readText(about.label, value, about),
});

/** Text that names something in a path, so "." and ".." are refused: no encoding keeps them from changing the route. */
export const pathText = (about: AboutText) => ({
  ...text(about),
  clean: (value: unknown): string => {
    const read = readText(about.label, value, about);
    if (read === "." || read === "..") throw new ValidationError(about.label, 'must not be "." or ".."');
    return read;
  },
});

/** One line of text that may be left empty; blank counts as empty. */
export const optionalText = (about: AboutText) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  clean: (value: unknown): string | undefined => readOptionalText(about.label, value, about),
});

/** A switch; `byDefault` is what an input left empty means. */
export const flag = (about: About, byDefault = false) => ({
  ...describe(about),
  type: "boolean" as const,
  required: false,
  default: String(byDefault),
  clean: (value: unknown): boolean => (isEmpty(value) ? byDefault : readBoolean(about.label, value)),
});

/** A switch that may be left to Customer.io: undefined is its own default, which a body then leaves out. */
export const optionalFlag = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  default: "default",
  model: [
    { label: "Customer.io's Default", value: "default" },
    { label: "Yes", value: "true" },
    { label: "No", value: "false" },
  ],
  clean: (value: unknown): boolean | undefined =>
    isBlank(value) || value === "default" ? undefined : readBoolean(about.label, value),
});

/** One of a list, as its value or as the form shows it, in upper or lower case. Left empty, it is the first one, or an error when `required`. */
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
    const found =
      choices.find((one) => one.value.toLowerCase() === wanted) ??
      choices.find((one) => one.label.toLowerCase() === wanted);
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

const describePairs = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  collection: "keyvaluelist" as const,
  required: false,
});

/** Key-value pairs typed into the form, or mapped from an earlier step as a list, an object or JSON text of either. */
export const pairs = (about: About) => ({
  ...describePairs(about),
  clean: (value: unknown): Record<string, unknown> => readPairs(about.label, value),
});

/** The same where no pairs mean something else than an object without any. */
export const optionalPairs = (about: About) => ({
  ...describePairs(about),
  clean: (value: unknown): Record<string, unknown> | undefined => {
    const read = readPairs(about.label, value);
    return Object.keys(read).length > 0 ? read : undefined;
  },
});

const describeJson = (about: About) => ({
  ...describe(about),
  type: "code" as const,
  language: "json" as const,
  required: false,
});

/** An object from an earlier step, or JSON text of one. */
export const json = (about: About) => ({
  ...describeJson(about),
  clean: (value: unknown): Record<string, unknown> => readPairs(about.label, value),
});

/** The same where nothing means something else than `{}`, which is sent as it is. */
export const optionalJson = (about: About) => ({
  ...describeJson(about),
  clean: (value: unknown): Record<string, unknown> | undefined => {
    if (isBlank(value)) return undefined;
    const read = readPairs(about.label, value);
    for (const [name, inner] of Object.entries(read)) checkSendable([about.label, name], inner);
    return read;
  },
});

/**
 * A list of names: one a line in the form; from an earlier step a list, JSON text of one, or text with commas or
 * line ends between the names. A line of the form may hold a whole list of an earlier step.
 */
export const list = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  collection: "valuelist" as const,
  required: false,
  clean: (value: unknown): string[] => readList(about.label, value),
});

/** The same where no names mean something else than a list without any. */
export const optionalList = (about: About) => ({
  ...list(about),
  clean: (value: unknown): string[] | undefined => {
    const read = readList(about.label, value);
    return read.length > 0 ? read : undefined;
  },
});

/** A moment: ISO 8601, Unix seconds or Unix milliseconds; read as whole Unix seconds. */
export const moment = (about: About) => ({
  ...describe(about),
  type: "string" as const,
  required: false,
  clean: (value: unknown): number | undefined =>
    isBlank(value) ? undefined : toUnixSeconds(about.label, value),
});
