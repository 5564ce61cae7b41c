import { parse } from "csv-parse/sync";

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as the text of a CSV file. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\n`).join("");

/** The records of a CSV file with a header row; undefined where it is none. */
export const csvRecords = (text: string): ReadonlyMap<string, string>[] | undefined => {
  try {
    const [header = [], ...rows] = parse(text, { bom: true, skip_empty_lines: true });
    return rows.map((row) => new Map(header.map((name, at) => [name, row[at] ?? ""])));
  } catch {
    return undefined;
  }
};
