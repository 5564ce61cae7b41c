import type { PerName } from "./contenders/names";
import type { Results } from "./results";

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
const whole = (number: number): string => number.toFixed(0);
const times = (ratio: number): string => `${ratio.toFixed(2)}x`;

const heading = [
  "",
  "this package",
  "customerio-node 5.2.0",
  "bare node:http",
  "empty stock component",
  "ours / SDK",
  "ours / bare",
  "ours / stock",
];

const besidePeers = (what: string, values: PerName<string>, ratio: PerName<number>): string[] => [
  what,
  values.ours,
  values.sdk,
  values.bare,
  "",
  times(ratio.sdk),
  times(ratio.bare),
  "",
];

const besideStock = (
  what: string,
  ours: number,
  stock: number,
  show: (value: number) => string,
): string[] => [what, show(ours), "", "", show(stock), "", "", times(ours / stock)];

const shown = (values: PerName<number>, show: (value: number) => string): PerName<string> => ({
  ours: show(values.ours),
  sdk: show(values.sdk),
  bare: show(values.bare),
});

const quotients = ({ ours, sdk, bare }: PerName<number>): PerName<number> => ({
  ours: 1,
  sdk: ours / sdk,
  bare: ours / bare,
});

const rowsOf = ({ sequential, concurrent, peakMemory, load, size }: Results): string[][] => [
  besidePeers("identify, one at a time: steps/s", shown(sequential.rate, whole), sequential.ratio),
  besidePeers("identify, 50 at a time: steps/s", shown(concurrent.rate, whole), concurrent.ratio),
  besidePeers(
    "processor time per step, 50 at a time: µs",
    shown(concurrent.cpu, whole),
    quotients(concurrent.cpu),
  ),
  besidePeers(
    "peak memory of 5,000 steps, 50 at a time: MB",
    shown(peakMemory, megabytes),
    quotients(peakMemory),
  ),
  besideStock("load time of the bundle: ms", load.ours, load.stock, (value) => value.toFixed(1)),
  besideStock("size of the bundle: bytes", size.ours, size.stock, (value) => value.toLocaleString("en-US")),
];

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;

/** A Markdown table that can also be read as it is. */
export const tableOf = (results: Results): string => {
  const rows = rowsOf(results);
  const widths = heading.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(heading, widths), rule, ...rows.map((row) => line(row, widths))].join("\n");
};
