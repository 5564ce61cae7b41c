import type { Component, Step } from "../running/component";
import { type Run, runStep } from "../running/runStep";
import type { Person } from "../sandbox/sandbox";
import type { Account } from "./account";
import { expectations } from "./expectations";
import type { Paint } from "./paint";
import { personLines } from "./person";
import { runRows } from "./runRows";
import { type TableRow, tableLines } from "./table";
import { type TourStep, tourSteps } from "./tourSteps";
import { triggerTour } from "./triggerTour";

interface Stop {
  step: Step;
  tourStep: TourStep;
  /** Absent when an earlier step failed. */
  run?: Run;
}

interface Tour {
  component: Component;
  account: Account;
  /** Whom the tour creates and removes. */
  id: string;
  paint: Paint;
  write: (line: string) => void;
  /** Whether the table says how long each step took; it does unless told otherwise. */
  times?: boolean;
}

const stopsOf = ({ component, id }: Tour): Stop[] =>
  tourSteps(id).map((tourStep) => {
    const step = component.actions[tourStep.action];
    if (!step) throw new Error(`the built package has no step ${tourStep.action}`);
    return { step, tourStep };
  });

/** Whether the step may have created the person: it was sent, and not refused. */
const mayHaveCreated = ({ run }: Stop): boolean => {
  const status = run?.requests.at(-1)?.status;
  const isRefused = status !== undefined && status >= 400 && status < 500;
  return run !== undefined && run.requests.length > 0 && !isRefused;
};

/** After a failure only Destroy still runs, so that nobody is left behind on a real account. */
const runAll = async (tour: Tour): Promise<{ stops: Stop[]; before: Person | undefined }> => {
  const { account, id } = tour;
  const stops = stopsOf(tour);
  let before: Person | undefined;
  for (const stop of stops) {
    const isLast = stop === stops.at(-1);
    const hasFailed = stops.some(({ run }) => run?.error !== undefined);
    if (hasFailed && !(isLast && stops.some(mayHaveCreated))) continue;
    if (isLast) before = account.sandbox?.person(id);
    if (account.sandbox) stop.tourStep.prepare?.(account.sandbox);
    stop.run = await runStep(stop.step, stop.tourStep.inputs, account.connection);
  }
  return { stops, before };
};

const withoutTime = ({ milliseconds: _, ...row }: TableRow): TableRow => row;

const rowsOf = ({ step, tourStep, run }: Stop, { id, account, times = true }: Tour): TableRow[] => {
  if (!run) return [{ step: step.display.label, request: "", statuses: [], note: "not run" }];
  const note = run.error ? undefined : tourStep.note?.(run.data);
  const timed = runRows(step, run, account, note);
  const rows = times ? timed : timed.map(withoutTime);
  // A throw-away id is long and says nothing that the heading has not said.
  return account.sandbox ? rows : rows.map((row) => ({ ...row, request: row.request.replace(id, "{id}") }));
};

const heading = ({ account, id, paint }: Tour): string[] =>
  account.sandbox
    ? [
        paint("strong", "The built package (dist/index.js) runs five steps over real HTTP"),
        `against ${account.place}. No account is needed; nothing leaves the machine.`,
      ]
    : [paint("strong", `The built package (dist/index.js) runs five steps on ${account.place}`), `as ${id}.`];

const failures = (stops: Stop[], paint: Paint): string[] =>
  stops.flatMap(({ step, run }) =>
    run?.error ? [`${paint("bad", `✗ ${step.display.label} failed.`)} ${run.error.message}`] : [],
  );

const heldLines = ({ id, paint }: Tour, before: Person | undefined, after: Person | undefined): string[] => {
  const show = (person: Person | undefined) =>
    (person ? personLines(person, paint) : [`nobody: there is no person ${id}`]).map((line) => `  ${line}`);
  return [
    paint("strong", "What Customer.io (the sandbox) holds before Destroy"),
    ...show(before),
    "",
    paint("strong", "and after Destroy"),
    ...show(after),
  ];
};

/** A real account is written to, and cannot be looked into: the reader is told where to look. */
const leftBehind = (stops: Stop[], id: string): string[] => {
  if (!stops.some(mayHaveCreated)) return ["Nobody was created."];
  const isGone = stops.at(-1)?.run?.error === undefined;
  return [
    "What Customer.io holds cannot be shown here: a Track API key may write, but not read.",
    isGone
      ? `Search for ${id} under People in Customer.io: it should be gone.`
      : `Search for ${id} under People in Customer.io and delete it if it is there.`,
  ];
};

/** Runs every step, tells what happened, and resolves with whether all went as it should. */
export const tour = async (options: Tour): Promise<boolean> => {
  const { account, id, paint, write } = options;
  for (const line of [...heading(options), ""]) write(line);

  const { stops, before } = await runAll(options);
  const after = account.sandbox?.person(id);
  for (const line of tableLines(
    stops.flatMap((stop) => rowsOf(stop, options)),
    paint,
  ))
    write(`  ${line}`);

  const problems = failures(stops, paint);
  for (const line of problems) write(`\n${line}`);
  const held = account.sandbox ? heldLines(options, before, after) : leftBehind(stops, id);
  for (const line of ["", ...held]) write(line);
  if (!account.sandbox) return problems.length === 0;

  const trackAttempts = stops.find(({ step }) => step.key === "track")?.run?.requests.length ?? 0;
  const checks = expectations.map(({ says, holds }) => ({
    says,
    met: holds({ before, after, trackAttempts }),
  }));
  write("");
  for (const { says, met } of checks)
    write(met ? `${paint("good", "✓")} ${says}` : `${paint("bad", "✗")} Not so: ${says}`);
  const triggered = await triggerTour({ ...options, sandbox: account.sandbox }, options.times ?? true);
  for (const line of ["", ...triggered.lines]) write(line);
  return problems.length === 0 && checks.every(({ met }) => met) && triggered.went;
};
