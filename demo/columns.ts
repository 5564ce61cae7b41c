import type { Paint, Tone } from "./paint";

export interface Cell {
  text: string;
  tone?: Tone;
  align?: "right";
}

/** Rows as lines, every column as wide as its widest cell. Padded first and painted then: codes have no width. */
export const columns = (rows: Cell[][], paint: Paint): string[] => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map(({ text }, index) => Math.max(text.length, widest[index] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map(({ text, tone, align }, index) => {
        const gap = " ".repeat((widths[index] ?? 0) - text.length);
        const shown = tone === undefined ? text : paint(tone, text);
        return align === "right" ? gap + shown : shown + gap;
      })
      .join("  ")
      .trimEnd(),
  );
};
