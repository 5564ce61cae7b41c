import type { PerName } from "./contenders/names";
import { median } from "./median";
import type { Results } from "./results";

const whole = (number: number): string => number.toFixed(0);
const megabytes = (bytes: number): string => whole(bytes / 1_000_000);

const heading = [
  "",
  "this package",
  "customerio-node 5.2.0",
  "bare node:http",
  "stock component",
  "with every step twice",
];

const peers = (what: string, { ours, sdk, bare }: PerName<number>, show = whole): string[] => [
  what,
  show(ours),
  show(sdk),
  show(bare),
  "",
  "",
];

const rowsOf = ({ sequential, concurrent, peakMemory, load, cold, size }: Results): string[][] => {
  const loaded = (name: keyof (typeof load)[number]): string =>
    median(load.map((turn) => turn[name])).toFixed(1);
  const answered = (name: keyof (typeof cold)[number]): string =>
    median(cold.map((turn) => turn[name])).toFixed(1);
  return [
    ["processor time to load: ms (stock: empty)", loaded("ours"), "", "", loaded("stock"), loaded("twice")],
    ["processor time to load and identify: ms", answered("ours"), answered("sdk"), "", answered("stock"), ""],
    peers("Identify, one at a time: steps/s", sequential.rate),
    peers("Identify, 50 at a time: steps/s", concurrent.rate),
    peers("processor time of a step, 50 at a time: µs", concurrent.cpu),
    peers("peak memory of 5,000 steps, 50 at a time: MB", peakMemory, megabytes),
    ["size: kB (stock: empty)", whole(size.ours / 1000), "", "", whole(size.stock / 1000), ""],
  ];
};

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;

/** What was measured: a Markdown table that can also be read as it is. */
export const tableOf = (results: Results): string => {
  const rows = rowsOf(results);
  const widths = heading.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(heading, widths), rule, ...rows.map((row) => line(row, widths))].join("\n");
};
