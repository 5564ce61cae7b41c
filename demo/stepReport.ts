import type { Sandbox } from "../sandbox/sandbox";
import type { Account } from "./account";
import { columns } from "./columns";
import type { Step } from "./component";
import type { Paint } from "./paint";
import { eventRow, personLines } from "./person";
import { runRows } from "./runRows";
import type { Run } from "./runStep";
import { tableLines } from "./table";

interface Told {
  step: Step;
  run: Run;
  account: Account;
  /** Level and text, as the platform would log them. */
  log: { level: string; line: string }[];
  paint: Paint;
}

const section = (title: string, lines: string[], paint: Paint): string[] =>
  lines.length === 0 ? [] : ["", paint("strong", title), ...lines.map((line) => `  ${line}`)];

/** What the next step would get: text as it is, bytes by their number, the rest as JSON. */
const resultLines = (data: unknown): string[] => {
  if (data instanceof Uint8Array) return [`${data.length} bytes`];
  return (typeof data === "string" ? data : (JSON.stringify(data, null, 2) ?? "nothing")).split("\n");
};

const requestLines = ({ step, run, account, paint }: Told): string[] => {
  return run.requests.length === 0 ? [] : tableLines(runRows(step, run, account), paint);
};

const heldLines = (sandbox: Sandbox, paint: Paint): string[] => {
  const people = sandbox.people();
  return people.length > 0 ? people.flatMap((person) => personLines(person, paint)) : ["nobody"];
};

/** The sandbox is new for each run, so all that it holds comes from this step. */
const stateLines = ({ account: { sandbox }, paint }: Told): string[] =>
  sandbox
    ? [
        ...section(
          "Accepted, but without effect",
          sandbox.silent.map(({ reason, detail }) => `${reason}: ${detail}`),
          paint,
        ),
        ...section(
          "Events of nobody known yet",
          columns(sandbox.anonymousEvents().map(eventRow), paint),
          paint,
        ),
        ...section("People in the sandbox now", heldLines(sandbox, paint), paint),
      ]
    : ["", "What Customer.io now holds cannot be shown here: a Track API key may write, but not read."];

/** What one run of a step did, for people. The error of a failed one is not part of it. */
export const reportLines = (told: Told): string[] => {
  const { step, run, account, log, paint } = told;
  return [
    `${paint("strong", step.display.label)} on ${account.place}`,
    ...section(
      "Log",
      log.map(({ level, line }) => `${level}: ${line.trimEnd()}`),
      paint,
    ),
    ...section("Requests", requestLines(told), paint),
    ...(run.failure === undefined ? section("Result", resultLines(run.data), paint) : []),
    ...(run.requests.length > 0 ? stateLines(told) : []),
  ];
};
