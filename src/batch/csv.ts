import { Readable } from "node:stream";
import type { CsvError } from "csv-parse";
import { ValidationError } from "../errors";
import { isBlank } from "../values/text";

/** Loaded when the first file comes: a workflow waits while the package is loaded. */
const csv = (): typeof import("csv-parse") => require("csv-parse");

/** How much is parsed at a time, in bytes. */
const slice = 65_536;

const slices = function* (bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += slice) yield bytes.subarray(from, from + slice);
};

/** How a file wants its rows to be read. */
interface Dialect {
  delimiter: string;
  /** Counted from 1: blank lines and the header row begin here. */
  firstLine: 1 | 2;
}

/** What some spreadsheets write first to say what is between the cells: sep=; */
const announcement = /^\uFEFF?"?sep=([^\w"\r\n])"?[ \t]*(?:[\r\n]|$)/i;

/** By its first line, or else by what the header row has most of; spreadsheets of half of Europe write semicolons. */
const dialectOf = (label: string, bytes: Buffer): Dialect => {
  const text = bytes.subarray(0, slice).toString("utf8");
  const [, announced] = announcement.exec(text) ?? [];
  if (announced !== undefined) return { delimiter: announced, firstLine: 2 };
  const lines = text.replace(/"[^"]*"/g, '""').split(/[\r\n]+/);
  const header = lines.find((line) => line.trim() !== "") ?? "";
  const count = (delimiter: string): number => header.split(delimiter).length - 1;
  const [tabs, semicolons, commas] = [count("\t"), count(";"), count(",")];
  // A tab is hardly ever part of a name.
  if (tabs > 0 && tabs >= Math.max(semicolons, commas)) return { delimiter: "\t", firstLine: 1 };
  if (semicolons > 0 && semicolons === commas)
    throw new ValidationError(
      label,
      "is CSV with as many semicolons as commas in its header row: put a line that says sep=; or sep=, first",
    );
  return { delimiter: semicolons > commas ? ";" : ",", firstLine: 1 };
};

/** Why a file cannot be parsed. The parser's own messages show what is in it. */
const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "something follows a closing quote",
  INVALID_OPENING_QUOTE: "there is a quote within a value that is not quoted",
};

const rowOfError = (error: CsvError): string => {
  const { records } = error as CsvError & { records?: unknown };
  return typeof records === "number" && records > 0 ? `row ${records}` : "the header row";
};

const toReason = (label: string, error: unknown): unknown =>
  error instanceof csv().CsvError
    ? new ValidationError(
        label,
        `is CSV that cannot be read at ${rowOfError(error)}: ${reasons[error.code] ?? "it is malformed"}`,
      )
    : error;

/** The rows of cells, the header row first, a few at a time in memory. */
const rowsOf = async function* (
  label: string,
  bytes: Buffer,
  { delimiter, firstLine }: Dialect,
): AsyncGenerator<string[]> {
  const parser = csv().parse({
    bom: true,
    delimiter,
    from_line: firstLine,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true, // a row of another length is a record of its own to be reported
    skip_empty_lines: true,
    trim: true, // around quotes and where there are none; what is in quotes stays as it is
  });
  try {
    for await (const row of Readable.from(slices(bytes), { objectMode: false }).pipe(parser)) yield row;
  } catch (error) {
    throw toReason(label, error);
  }
};

const readHeaderRow = async (label: string, bytes: Buffer, dialect: Dialect): Promise<string[]> => {
  for await (const header of rowsOf(label, bytes, dialect)) {
    const unnamed = header.findIndex(isBlank);
    if (unnamed >= 0) throw new ValidationError(label, `column ${unnamed + 1} has no name in the header row`);
    const names = new Set<string>();
    for (const name of header) {
      if (names.has(name))
        throw new ValidationError([label, name], "is the name of two columns in the header row");
      names.add(name);
    }
    return header;
  }
  throw new ValidationError(label, "is CSV without a header row");
};

/** Records of a CSV file: the header row has the names, every value is text. Row 1 is the one after the header. */
export const csvRecords = async (label: string, bytes: Buffer) => {
  const dialect = dialectOf(label, bytes);
  const header = await readHeaderRow(label, bytes, dialect);

  const items = async function* (): AsyncGenerator<unknown> {
    let isHeader = true;
    for await (const row of rowsOf(label, bytes, dialect)) {
      if (!isHeader) yield row;
      isHeader = false;
    }
  };

  const original = (cells: unknown): Record<string, string> =>
    Object.fromEntries(header.map((name, column) => [name, (cells as string[])[column] ?? ""]));

  return {
    items,
    columns: header,
    read: (cells: unknown) => {
      const { length } = cells as string[];
      if (length === header.length) return original(cells);
      throw new ValidationError(label, `has ${length} values, the header row has ${header.length}`);
    },
    original,
  };
};
