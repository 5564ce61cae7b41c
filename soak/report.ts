import { columns } from "../demo/columns";
import type { Paint } from "../demo/paint";
import { checks } from "./checks";
import type { Report } from "./soak";

const digits = new Intl.NumberFormat("en-US");

/** Rows of a table whose first column is text and whose others are numbers. */
const table = (head: string[], rows: [string, ...number[]][], paint: Paint): string[] =>
  columns(
    [
      head.map((name) => paint("weak", name)),
      ...rows.map(([name, ...numbers]) => [name, ...numbers.map((number) => digits.format(number))]),
    ],
    head.map((_, at) => (at === 0 ? "left" : "right")),
  );

const stepRows = ({ steps }: Report): [string, ...number[]][] =>
  [...steps]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([action, { operations, runs, requests, failed }]) => [action, operations, runs, requests, failed]);

const sumOf = (rows: [string, ...number[]][]): number[] =>
  rows.reduce<number[]>((sums, [, ...numbers]) => numbers.map((number, at) => number + (sums[at] ?? 0)), []);

/** As many operations as are told of one by one. */
const mostTold = 20;

const violationLines = ({ violations, seed }: Report, paint: Paint): string[] => {
  const [first] = violations;
  if (!first) return [];
  const told = violations
    .slice(0, mostTold)
    .map(({ operation, action, says, sentences: [sentence, ...more] }) => {
      const others = more.length > 0 ? `, and ${more.length} more` : "";
      return `${operation} (${action}): not so: ${says}: ${sentence}${others}`;
    });
  const more = violations.length > mostTold ? [`and ${violations.length - mostTold} more`] : [];
  return [
    "",
    ...[...told, ...more].map((line) => `${paint("bad", "✗")} ${line}`),
    "",
    `One of them alone: npm run soak -- --seed ${seed} --only ${first.operation}`,
  ];
};

/** What was run, what was checked, and what is wrong. */
export const reportLines = (report: Report, paint: Paint): string[] => {
  const steps = stepRows(report);
  const [operations = 0] = sumOf(steps);
  return [
    ...table(
      ["Step", "Operations", "Runs", "Requests", "Failed runs"],
      [...steps, ["", ...sumOf(steps)]],
      paint,
    ),
    "",
    ...table(
      ["Checked", "Times", "Violations"],
      checks.map(({ says }, at) => [
        says,
        report.looks[at] ?? 0,
        report.violations
          .filter((violation) => violation.says === says)
          .reduce((sum, { sentences }) => sum + sentences.length, 0),
      ]),
      paint,
    ),
    ...violationLines(report, paint),
    "",
    `${digits.format(operations)} operations in ${(report.milliseconds / 1000).toFixed(1)} s, seed ${report.seed}`,
  ];
};
