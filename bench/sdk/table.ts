import type { Outcome } from "./outcome";

const heading = ["method", "request", "what the sandbox holds", "ok"];

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;

/** A Markdown table that can also be read as it is. */
export const tableOf = (outcomes: readonly Outcome[]): string => {
  const rows = outcomes.map(({ method, request, held, isOk }) => [
    method,
    request,
    held,
    isOk ? "yes" : "NO",
  ]);
  const widths = heading.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => "-".repeat(width));
  return [heading, rule, ...rows].map((cells) => line(cells, widths)).join("\n");
};
