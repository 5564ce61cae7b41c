import { readFileSync } from "node:fs";
import path from "node:path";
import type { Paint } from "../demo/paint";
import type { Component } from "../running/component";
import type { Connection } from "../running/connection";
import { amount } from "./amount";
import type { Facts } from "./asker";
import type { Clock } from "./clock";
import { newDiscretion } from "./discreet";
import { intentionLines, lasting } from "./intention";
import { newLedger } from "./made";
import { meetAccount } from "./meetAccount";
import type { Need } from "./needs";
import { nextLines } from "./nextLines";
import type { Notebook } from "./notebook";
import { rehearse } from "./rehearsal";
import { type Removal, remove } from "./removal";
import { reportOf } from "./report";
import { type Checks, type Outcome, runChecks } from "./run";
import { differenceLines, openLines, tableLines } from "./table";
import { type Row, rowsOf, totalOf, verdictCount } from "./verdicts";

/** The account, and who wants to know. */
export interface AccountToAsk {
  component: Component;
  connection: Connection;
  /** For the reader: "the real Customer.io account". */
  place: string;
  clock: Clock;
  mark: string;
  notebook: Notebook;
  paint: Paint;
  print: (line: string) => void;
  /** Of the terminal, in characters. */
  width?: number;
  consents: (question: string) => Promise<boolean>;
  signal?: AbortSignal;
}

/** What is printed when Ctrl C is typed while something may be there that the run made. */
const interruption =
  "Interrupted: what was made is being removed. Ctrl C again ends at once; --clean does the rest.";

const hasAppKey = ({ fields }: Connection): boolean => (fields.appApiKey ?? "") !== "";

/** What such an account may have at most: the rehearsal does without the rest. */
const mayUse =
  (connection: Connection) =>
  (facts: Facts): Facts => {
    const barred: Need[] = [
      ...(hasAppKey(connection) ? [] : (["app", "objects", "emails"] as const)),
      ...((connection.fields.baseUrl ?? "") === "" ? [] : (["us", "eu"] as const)),
    ];
    return { ...facts, has: new Set([...facts.has].filter((need) => !barred.includes(need))) };
  };

/** Of the package, as its own file has it. */
const version = (): string =>
  (JSON.parse(readFileSync(path.resolve(__dirname, "..", "package.json"), "utf8")) as { version: string })
    .version;

/** Progress is told after so many questions. */
const stride = 20;

export const leftLines = ({ left }: Removal, paint: Paint): string[] =>
  left.length === 0
    ? []
    : [
        paint(
          "bad",
          `${amount(left.length, "thing")} could not be removed; npm run conform -- --clean tries again:`,
        ),
        ...left.map(({ kind, name }) => `  ${kind} ${name}`),
      ];

const removedLines = (removal: Removal, paint: Paint): string[] => [
  removal.removed.length + removal.left.length === 0
    ? "Nothing was made that has to be removed. What no route removes, as far as a question makes it:"
    : `${amount(removal.removed.length, "thing that was made is", "things that were made are")} removed. What no route removes:`,
  ...lasting.map((one) => `  ${one}`),
  ...leftLines(removal, paint),
];

const regionOf = ({ abroad }: { abroad: Partial<Record<"us" | "eu", unknown>> }): string => {
  if (abroad.us) return "an account in the US";
  return abroad.eu ? "an account in the EU" : "an account";
};

/** Asks an account what the sandbox was asked, and removes what that made. */
export const askAccount = async (
  asking: AccountToAsk & { checks: Checks; isWhole: boolean; report: string | undefined },
): Promise<{ code: number; report?: string }> => {
  const { component, connection, place, clock, mark, notebook, paint, print, consents, signal, checks } =
    asking;
  const { isWhole, width } = asking;
  const rehearsal = await rehearse({ component, checks, mark, mayUse: mayUse(connection), signal });
  const questions = Object.keys(checks).length;
  if (!signal?.aborted)
    for (const line of intentionLines({ ...rehearsal, place, mark, report: asking.report })) print(line);
  print("");
  if (signal?.aborted || !(await consents("Go on?"))) {
    print("Nothing was sent.");
    return { code: signal?.aborted ? 130 : 2 };
  }
  signal?.addEventListener("abort", () => print(paint("bad", interruption)), { once: true });
  const { ground, facts } = await meetAccount(component, connection, clock, mark);
  const ledger = newLedger((made) => notebook.add(mark, made));
  let outcomes: ReadonlyMap<string, Outcome> = new Map();
  let removal: Removal = { removed: [], left: [] };
  let ended = 0;
  const onEnd = (): void => {
    ended += 1;
    notebook.goesOn(mark, clock.now());
    if (ended % stride === 0) print(paint("weak", `${ended} of ${questions}`));
  };
  notebook.goesOn(mark, clock.now());
  try {
    outcomes = await runChecks(checks, { ground, facts, ledger, mark, signal, onEnd });
  } finally {
    removal = await remove({ ground, mark, made: ledger.all(), canLook: facts.has.has("app") });
    for (const one of removal.removed) notebook.drop(mark, one);
    // Also what a second look has found, and nobody had written down.
    for (const one of removal.left) notebook.add(mark, one);
    notebook.ended(mark);
  }
  const rows = rowsOf(checks, rehearsal.outcomes, outcomes);
  const discreet = newDiscretion(connection, facts.own);
  const shown = rows.map((row) => ({ ...row, account: discreet(row.account) }));
  const wasAsked = ({ name }: Row): boolean => !("interrupted" in (outcomes.get(name) ?? {}));
  // What somebody has to read is at the end: nobody scrolls up through hundreds of lines.
  for (const line of [
    "",
    ...tableLines(shown.filter(wasAsked), { against: "Customer.io", paint, width }),
    ...(signal?.aborted || !isWhole ? [] : ["", ...openLines(paint)]),
    ...differenceLines(shown, paint),
    "",
    ...removedLines(removal, paint),
    "",
    ...(rows.every(wasAsked) ? [] : [paint("bad", "Interrupted: the other questions were not asked.")]),
    ...nextLines({ rows: shown, report: asking.report, left: removal.left.length }),
    totalOf(rows),
  ])
    print(line);
  const report = reportOf({
    rows,
    about: `customer-io ${version()} on ${new Date(clock.now()).toISOString().slice(0, "2026-11-21".length)}, on ${regionOf(ground)}, ${hasAppKey(connection) ? "with" : "without"} an App API key`,
    left: removal.left,
    discreet,
  });
  if (signal?.aborted) return { code: 130, report };
  const isFine = verdictCount(rows, "different") + verdictCount(rows, "failed") + removal.left.length === 0;
  return { code: isFine ? 0 : 1, report };
};
