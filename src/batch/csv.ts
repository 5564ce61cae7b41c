import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ValidationError } from "../errors";

/** How much is parsed at a time, in bytes. */
const slice = 65_536;

const slices = function* (bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += slice) yield bytes.subarray(from, from + slice);
};

const delimiters = [",", ";", "\t"];

/** The delimiter that the header row has most of; spreadsheets of half of Europe write semicolons. */
const delimiterOf = (bytes: Buffer): string => {
  const unquoted = bytes
    .subarray(0, slice)
    .toString("utf8")
    .replace(/"[^"]*"/g, "");
  const [header = ""] = unquoted.trimStart().split(/[\r\n]/);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
};

/** Why a file cannot be parsed. The parser's own messages show what is in it. */
const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote",
  INVALID_OPENING_QUOTE: "there is a quote within a value that is not quoted",
};

const placeOf = (error: CsvError): string => {
  const { records } = error as CsvError & { records?: unknown };
  return typeof records === "number" && records > 0 ? `row ${records}` : "the header row";
};

const toReason = (label: string, error: unknown): unknown =>
  error instanceof CsvError
    ? new ValidationError(
        label,
        `is CSV that cannot be read at ${placeOf(error)}: ${reasons[error.code] ?? "it is malformed"}`,
      )
    : error;

/** The rows of cells, the header row first, a few at a time in memory. */
const rowsOf = async function* (label: string, bytes: Buffer): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(bytes),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true, // a row of another length is a record of its own to be reported
    skip_empty_lines: true,
  });
  try {
    for await (const row of Readable.from(slices(bytes), { objectMode: false }).pipe(parser)) yield row;
  } catch (error) {
    throw toReason(label, error);
  }
};

const readHeader = async (label: string, bytes: Buffer): Promise<string[]> => {
  for await (const row of rowsOf(label, bytes)) {
    const header = row.map((name) => name.trim());
    const unnamed = header.indexOf("");
    if (unnamed >= 0) throw new ValidationError(label, `column ${unnamed + 1} has no name in the header row`);
    const twice = header.find((name, index) => header.indexOf(name) < index);
    if (twice !== undefined)
      throw new ValidationError([label, twice], "is the name of two columns in the header row");
    return header;
  }
  throw new ValidationError(label, "is CSV without a header row");
};

/** Records of a CSV file: the header row has the names, every value is text. Row 1 is the one after the header. */
export const csvSource = async (label: string, bytes: Buffer) => {
  const header = await readHeader(label, bytes);

  const items = async function* (): AsyncGenerator<unknown> {
    let isHeader = true;
    for await (const row of rowsOf(label, bytes)) {
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
