import type { Outcome } from "./outcome";

const heading = ["method", "request", "what the sandbox holds", "ok"];

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;

const counted = (requests: readonly string[]): string =>
  [...new Set(requests)]
    .map((request) => {
      const times = requests.filter((other) => other === request).length;
      return times === 1 ? request : `${times} x ${request}`;
    })
    .join(", ");

/** A Markdown table that can also be read as it is. */
export const tableOf = (outcomes: readonly Outcome[]): string => {
  const rows = outcomes.map(({ method, requests, held, isOk }) => [
    method,
    counted(requests),
    held,
    isOk ? "yes" : "NO",
  ]);
  const widths = heading.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => "-".repeat(width));
  return [heading, rule, ...rows].map((cells) => line(cells, widths)).join("\n");
};
