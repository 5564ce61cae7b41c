import type { Paint, Tone } from "../demo/paint";
import { fileOfCheck } from "./fileOfCheck";
import { notAsked } from "./notAsked";
import type { Row, Verdict } from "./verdicts";
import { wrapped } from "./wrapped";

const tones: Record<Verdict, Tone> = { same: "good", different: "bad", "not asked": "weak", failed: "bad" };

/** Of question, sandbox and account, in characters. */
const widths = [58, 38, 38];

/** With the longest verdict. */
const wholeWidth = widths.reduce((all, one) => all + one, "different".length);

interface Shown {
  /** What the sandbox is compared with. */
  against: string;
  paint: Paint;
  /** Of the terminal, in characters; a file has room for everything. */
  width?: number | undefined;
}

/** What is free between two columns. */
const gap = 2;

const paddedLines = (cells: readonly string[]): string[] => {
  const columns = cells.map((cell, at) => wrapped(cell, (widths[at] ?? 0) - gap));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns.map((lines, at) => (lines[line] ?? "").padEnd(widths[at] ?? 0)).join(""),
  );
};

const wideLines = (rows: readonly Row[], { against, paint }: Shown): string[] => [
  ...paddedLines(["Question", "Sandbox", against]).map((line) => paint("weak", line.trimEnd())),
  ...rows.flatMap(({ name, check, sandbox, account, verdict }) => {
    const [first = "", ...others] = paddedLines([check.question, sandbox, account]);
    return [
      paint("strong", name),
      first + paint(tones[verdict], verdict),
      ...others.map((line) => line.trimEnd()),
    ];
  }),
];

/** One answer below the other: columns that a terminal breaks cannot be read. */
const narrowLines = (rows: readonly Row[], { against, paint }: Shown): string[] =>
  rows.flatMap(({ name, check, sandbox, account, verdict }) => [
    `${paint("strong", name)} ${paint(tones[verdict], verdict)}`,
    `  ${check.question}`,
    `  ${paint("weak", "Sandbox:")} ${sandbox}`,
    `  ${paint("weak", `${against}:`)} ${account}`,
  ]);

/** The rows as a table, with the name of each question above it. */
export const tableLines = (rows: readonly Row[], shown: Shown): string[] =>
  (shown.width ?? wholeWidth) < wholeWidth ? narrowLines(rows, shown) : wideLines(rows, shown);

/** What to do about a difference: where it is, and what hangs on it. */
export const differenceLines = (rows: readonly Row[], paint: Paint): string[] =>
  rows
    .filter(({ verdict }) => verdict === "different" || verdict === "failed")
    .flatMap(({ name, check, sandbox, account, verdict }) => [
      "",
      `${paint("bad", verdict)} ${paint("strong", name)}: ${check.question}`,
      `  sandbox: ${sandbox}`,
      `  found: ${account}`,
      `  why it matters: ${check.why}`,
      `  where the belief comes from: ${check.source}`,
      `  what was done: ${check.does}`,
      `  the check: ${fileOfCheck(name) ?? name}`,
    ]);

/** The questions that no request can settle. */
export const openLines = (paint: Paint): string[] => [
  paint(
    "strong",
    `${Object.keys(notAsked).length} questions are not asked, because no request can settle them:`,
  ),
  ...Object.values(notAsked).flatMap(({ question, how }) => [`  ${question}`, `    ${how}`]),
];
