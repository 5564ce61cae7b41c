import { ValidationError } from "../errors";
import { parseJson } from "./json";
import { whyNot } from "./names";
import { isEmpty, toText } from "./text";

/** "[object Object]" is what code made of a value, not a list. An object is none either, and its commas part no names. */
const beginsLikeJsonList = (text: string): boolean => /^\s*(?:\[(?!object )|\{\s*")/.test(text);

/** Text that holds a list: JSON, or entries between commas or line ends. */
const splitList = (label: string, text: string): unknown =>
  beginsLikeJsonList(text) ? parseJson(label, text) : text.split(/[,\n]/);

/** One line of the form may hold a whole list; so may a line among others, if it is JSON. */
const splitLines = (label: string, lines: readonly unknown[]): unknown[] =>
  lines
    .flat()
    .flatMap((line) =>
      typeof line === "string" && (lines.length === 1 || beginsLikeJsonList(line))
        ? splitList(label, line)
        : line,
    );

const checkEntry = (label: string, item: string, number: number): void => {
  const why = whyNot(item);
  if (why !== undefined) throw new ValidationError(label, `entry ${number} ${why}`);
};

/**
 * The names of a list, none of them blank: a list, JSON text of one, or text with commas or line ends between them.
 * `label` is for the error.
 */
export const readList = (label: string, value: unknown): string[] => {
  if (isEmpty(value)) return [];
  const items = typeof value === "string" ? splitList(label, value) : value;
  if (!Array.isArray(items)) throw new ValidationError(label, "must be a list");
  const read = splitLines(label, items)
    .filter((item) => !isEmpty(item))
    .map((item) => toText(label, item).trim())
    .filter((item) => item !== "");
  for (const [at, item] of read.entries()) checkEntry(label, item, at + 1);
  return read;
};
