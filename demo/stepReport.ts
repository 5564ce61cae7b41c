import type { Step } from "../running/component";
import type { Run } from "../running/runStep";
import type { View } from "../sandbox/window";
import type { Account } from "./account";
import type { Paint } from "./paint";
import { eventRow, personLines, type Row, rowLines } from "./person";
import { runRows } from "./runRows";
import { tableLines } from "./table";

interface Told {
  step: Step;
  /** What was done before, so that the step finds something to act on: "Identify, then Suppress". */
  before: string;
  run: Run;
  account: Account;
  /** Level and text, as the platform would log them. */
  log: { level: string; line: string }[];
  /** What the sandbox holds now, and what it took from this step without effect; absent when nobody can look. */
  held?: View;
  paint: Paint;
}

const section = (title: string, lines: string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ["", paint("strong", title), ...lines.map((line) => line && `  ${line}`)];

/** What the next step would get: text as it is, bytes by their number, the rest as JSON. */
const resultLines = (data: unknown): string[] => {
  if (data instanceof Uint8Array) return [`${data.length} bytes`];
  return (typeof data === "string" ? data : (JSON.stringify(data, null, 2) ?? "nothing")).split("\n");
};

const requestLines = ({ step, run, account, paint }: Told): string[] =>
  run.requests.length === 0 ? [] : tableLines(runRows(step, run, account), paint);

/** As many of a kind as are shown: a batch may leave thousands. */
const mostShown = 20;

const shortened = <T>(all: readonly T[], linesOf: (shown: T[]) => string[]): string[] => {
  const lines = linesOf(all.slice(0, mostShown));
  return all.length > mostShown ? [...lines, `and ${all.length - mostShown} more`] : lines;
};

/** Everything that a workspace may hold besides people, as rows. */
const others: [title: string, rowsOf: (held: View) => Row[]][] = [
  [
    "Accepted, but without effect",
    ({ silent }) => silent.map(({ reason, detail }) => [`${reason}:`, detail]),
  ],
  ["Events of nobody known yet", ({ anonymousEvents }) => anonymousEvents.map(eventRow)],
  [
    "Messages sent",
    ({ deliveries }) => deliveries.map(({ id, channel, person }) => [channel, `${person} ${id}`]),
  ],
  ["Metrics reported", ({ metrics }) => metrics.map(({ metric, deliveryId }) => [metric, deliveryId])],
  [
    "Broadcasts triggered",
    ({ broadcastTriggers }) =>
      broadcastTriggers.map(({ broadcastId, recipients }) => [String(broadcastId), recipients.join(", ")]),
  ],
];

const heldLines = (held: View, paint: Paint): string[] => [
  ...others.flatMap(([title, rowsOf]) =>
    section(
      title,
      shortened(rowsOf(held), (rows) => rowLines(rows, paint)),
      paint,
    ),
  ),
  ...section(
    "People in the sandbox now",
    held.people.length === 0
      ? ["nobody"]
      : shortened(held.people, (people) =>
          people.flatMap((person, at) => [...(at > 0 ? [""] : []), ...personLines(person, paint)]),
        ),
    paint,
  ),
];

const stateLines = ({ run, account, held, paint }: Told): string[] => {
  if (run.requests.length === 0) return [];
  if (held) return heldLines(held, paint);
  return account.look
    ? []
    : ["", "What Customer.io now holds cannot be shown here: a Track API key may write, but not read."];
};

const heading = ({ step, before, account, paint }: Told): string =>
  `${paint("strong", step.display.label)} on ${account.place}${before && `, after ${before}`}`;

/** What one run of a step did, for people. The error of a failed one is not part of it. */
export const reportLines = (told: Told): string[] => {
  const { run, log, paint } = told;
  return [
    heading(told),
    ...section(
      "Log",
      log.map(({ level, line }) => `${level}: ${line.trimEnd()}`),
      paint,
    ),
    ...section("Requests", requestLines(told), paint),
    ...(run.error ? [] : section("Result", resultLines(run.data), paint)),
    ...stateLines(told),
  ];
};
