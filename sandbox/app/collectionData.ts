import { type Fields, isFields } from "../fields";
import { invalid, type Problem } from "../problems";
import { csvRecords } from "../state/csv";
import type { Workspace } from "../state/workspace";

/** App API reference: 10 MB for a collection, 10 KB for a row. Unconfirmed: kilobytes. */
const mostBytes = 10_000_000;
const mostRowBytes = 10_000;

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Of rows that were asked about before: a list shows the size of every collection, and one may have 10 MB. */
const sizes = new WeakMap<readonly Fields[], number>();

/** How many bytes rows are as JSON, from those of each: the brackets, and a comma between two. */
const sizeOf = (rowBytes: readonly number[]): number =>
  rowBytes.reduce((all, one) => all + one, 0) + Math.max(rowBytes.length - 1, 0) + 2;

export const bytesOf = (rows: readonly Fields[]): number => {
  const bytes = sizes.get(rows) ?? sizeOf(rows.map(jsonBytes));
  sizes.set(rows, bytes);
  return bytes;
};

/** The names of all columns, in the order they come up. */
export const schemaOf = (rows: readonly Fields[]): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];

/** What is wrong with the rows of a collection. Unconfirmed: collection-size. */
export const rowsProblems = (field: string, rows: unknown): Problem[] => {
  if (!Array.isArray(rows) || !rows.every(isFields)) return [invalid(field, "must be an array of objects")];
  const rowBytes = rows.map(jsonBytes);
  const long = rowBytes.findIndex((bytes) => bytes > mostRowBytes);
  if (long >= 0) return [invalid(`${field}[${long}]`, `cannot be larger than ${mostRowBytes} bytes`)];
  return sizeOf(rowBytes) > mostBytes ? [invalid(field, `cannot be larger than ${mostBytes} bytes`)] : [];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The rows of a published file, JSON or CSV; undefined where it is neither. Unconfirmed: collection-urls. */
export const publishedRows = ({ files }: Workspace, url: string): unknown => {
  const text = files.get(url);
  return text === undefined
    ? undefined
    : (parsed(text) ?? csvRecords(text)?.map((record) => Object.fromEntries(record)));
};

/** The rows among what is already checked. */
export const rowsIn = (rows: unknown): Fields[] => (Array.isArray(rows) ? rows.filter(isFields) : []);
