import Table, { type CharName, type HorizontalAlignment } from "cli-table3";

const borders: CharName[] = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
  "left",
  "left-mid",
  "mid",
  "mid-mid",
  "right",
  "right-mid",
  "middle",
];

/**
 * Rows as lines without borders. Every column is as wide as its widest cell, unless widths are given: then cells go on
 * in further lines. Cells may be painted.
 */
export const columns = (
  rows: string[][],
  alignments: HorizontalAlignment[] = [],
  widths: number[] = [],
): string[] => {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: Object.fromEntries(borders.map((border) => [border, ""])),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    colAligns: alignments,
    ...(widths.length > 0 && { colWidths: widths, wordWrap: true }),
  });
  table.push(...rows);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
};
