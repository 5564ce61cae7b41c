import { inspect } from "node:util";
import type { Run } from "../running/runStep";
import type { Observed, ObservedRun } from "./observation";
import { type Effect, markIn } from "./plan";

/** The account of a batch, as its result has it, or its error. */
interface Summary {
  total: number;
  accepted: number;
  rejected: { row: number; message: string }[];
  unsent: { row: number }[];
  retryRecords: unknown[];
}

type Told = Pick<Observed, "told" | "again">;

const hasSummary = (value: unknown): value is Summary =>
  typeof value === "object" && value !== null && "retryRecords" in value;

const summaryOf = ({ data, error }: Run): Summary | undefined => {
  const carrier = error ?? data;
  return hasSummary(carrier) ? carrier : undefined;
};

/** The records that a run says can be sent again; none where it is no batch. */
export const retryRecordsOf = (run: Run): unknown[] => summaryOf(run)?.retryRecords ?? [];

/** Without an account nothing is known of any record. */
const unknown: Told = { told: "in doubt", again: false };

const isDoubt = ({ message }: { message: string }): boolean => message.includes("may have been applied");

/** What a batch says of each of its records, in their order. */
const toldOfRecords = (summary: Summary | undefined, effects: readonly Effect[]): Told[] => {
  if (!summary) return effects.map(() => unknown);
  const again = new Set(summary.retryRecords.map(markIn));
  const rejected = new Map(summary.rejected.map((one) => [one.row, one]));
  const unsent = new Set(summary.unsent.map(({ row }) => row));
  return effects.map(({ mark }, at) => {
    const refused = rejected.get(at + 1);
    if (!refused && !unsent.has(at + 1)) return { told: "done", again: again.has(mark) };
    return { told: refused && isDoubt(refused) ? "in doubt" : "not done", again: again.has(mark) };
  });
};

/** What a step says of its one effect. Of a state it does not say whether it is there: sending it again mends all. */
const toldOfStep = ({ error }: Run, { kind, lasting }: Effect): Told => {
  if (!error) return { told: "done", again: false };
  const { mayHaveBeenApplied } = error as { mayHaveBeenApplied?: boolean };
  if (mayHaveBeenApplied === true) return { told: "in doubt", again: false };
  return { told: kind !== "single" && lasting ? "in doubt" : "not done", again: true };
};

const textsOf = ({ data, error }: Run, log: readonly string[]): ObservedRun["texts"] => [
  ...log.map((text) => ({ from: "log" as const, text })),
  ...(error ? [{ from: "error" as const, text: inspect(error, { depth: null, showHidden: true }) }] : []),
  ...(data === undefined ? [] : [{ from: "result" as const, text: JSON.stringify(data) ?? "" }]),
];

interface Seen {
  run: Run;
  log: readonly string[];
  /** What was to be done: the effects of this run's records. */
  effects: readonly Effect[];
  /** How often each was there, by its mark. */
  before: ReadonlyMap<string, number>;
  after: ReadonlyMap<string, number>;
  isBatch: boolean;
}

/** Puts what a step said beside what is true. */
export const observe = ({ run, log, effects, before, after, isBatch }: Seen): ObservedRun => {
  const summary = isBatch ? summaryOf(run) : undefined;
  const told = isBatch ? toldOfRecords(summary, effects) : effects.map((effect) => toldOfStep(run, effect));
  return {
    effects: effects.map(({ mark, kind, lasting }, at) => ({
      mark,
      kind,
      lasting,
      ...(told[at] ?? unknown),
      before: before.get(mark) ?? 0,
      after: after.get(mark) ?? 0,
    })),
    ...(summary && {
      account: {
        total: summary.total,
        accepted: summary.accepted,
        rejected: summary.rejected.length,
        unsent: summary.unsent.length,
        retried: summary.retryRecords.length,
      },
    }),
    ...(isBatch && { records: effects.length }),
    ...(run.error && { error: run.error.name }),
    requests: run.requests.length,
    texts: textsOf(run, log),
  };
};
