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

/** Rows as lines without borders; every column is as wide as its widest cell. Cells may be painted. */
export const columns = (rows: string[][], alignments: HorizontalAlignment[] = []): string[] => {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: Object.fromEntries(borders.map((border) => [border, ""])),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    colAligns: alignments,
  });
  table.push(...rows);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
};
