import type { Paint, Tone } from "./paint";

interface Part {
  text: string;
  tone?: Tone;
}

export interface Cell extends Part {
  /** In front of the text, with a tone of its own. */
  lead?: Part;
  align?: "right";
}

const widthOf = ({ lead, text }: Cell): number => (lead?.text.length ?? 0) + text.length;

const painted = (part: Part | undefined, paint: Paint): string => {
  if (!part || part.text === "") return "";
  return part.tone === undefined ? part.text : paint(part.tone, part.text);
};

/** Rows as lines, every column as wide as its widest cell. Padded first and painted then: codes have no width. */
export const columns = (rows: Cell[][], paint: Paint): string[] => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widthOf(cell), widest[index] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const gap = " ".repeat((widths[index] ?? 0) - widthOf(cell));
        const shown = painted(cell.lead, paint) + painted(cell, paint);
        return cell.align === "right" ? gap + shown : shown + gap;
      })
      .join("  ")
      .trimEnd(),
  );
};
