import { randomInt } from "node:crypto";
import { setMaxListeners } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Credentials, credentialsFrom, openAccount } from "../demo/account";
import { readOptions } from "../demo/options";
import type { Paint } from "../demo/paint";
import { UsageError } from "../demo/usageError";
import { type Component, loadComponent } from "../running/component";
import { askAccount } from "./askAccount";
import { checks as allChecks } from "./checks";
import { chosen } from "./chosen";
import { cleanAccount } from "./cleanAccount";
import { type Clock, realClock } from "./clock";
import { newMark } from "./mark";
import { notAsked } from "./notAsked";
import { newNotebook } from "./notebook";
import { rehearse } from "./rehearsal";
import { reportFile } from "./reportFile";
import type { Checks } from "./run";
import { differenceLines, openLines, tableLines } from "./table";
import { sandboxRowsOf, totalOf, verdictCount } from "./verdicts";

const help = `npm run conform -- [--yes] [--report FILE] [--only NAME,...] [--clean] [--questions]

Asks the sandbox and, with keys, a real account the same questions, and shows where they differ. Customer.io's documents
leave them open, or nobody has tried them.

Without keys it asks the sandbox of this machine alone. With CUSTOMERIO_SITE_ID, CUSTOMERIO_API_KEY and, better,
CUSTOMERIO_APP_API_KEY it asks that account, too: it says what it is going to create, and asks whether to go on. A test
workspace is the place for it.

  --yes           does not ask whether to go on
  --report FILE   also writes the table to a file, without keys and without what names the account or a person
  --only NAME     these questions alone, by their names with commas in between
  --clean         removes what earlier runs left behind, and nothing of one that goes on; asks no question of the list
  --questions     lists all questions: why they matter, where the belief comes from, what is done, what is expected

Exit code: 0 when all answers are the same, 1 when one differs or failed or something is left on the account, 2 when
nothing was asked, 130 after Ctrl C.`;

/** Who typed the command, and where the answer goes. */
export interface Typed {
  args: string[];
  env: NodeJS.ProcessEnv;
  paint: Paint;
  print: (line: string) => void;
  /** Of the terminal, in characters; absent where there is none. */
  width?: number;
  /** Asks whether to go on, until the signal is aborted. */
  consents: (question: string, signal?: AbortSignal) => Promise<boolean>;
  /** Aborted when the run is to end early. */
  signal?: AbortSignal;
  /** Where runs write down what they make. */
  folder?: string;
  clock?: Clock;
  component?: Component;
  checks?: Checks;
}

const usualFolder = path.join(__dirname, "leftovers");

/** What no request can settle is told beside the whole list alone. */
const questionLines = (checks: Checks, isWhole: boolean, paint: Paint): string[] => [
  ...Object.entries(checks).flatMap(([name, { question, why, source, does, expected }]) => [
    `${paint("strong", name)}  ${question}`,
    `  why: ${why}`,
    `  source: ${source}`,
    `  does: ${does}`,
    `  expected: ${expected}`,
  ]),
  ...Object.entries(isWhole ? notAsked : {}).flatMap(([name, { question, how }]) => [
    `${paint("strong", name)}  ${question}`,
    `  not asked: ${how}`,
  ]),
];

/** Without keys: the sandbox beside what is expected of it. */
const askSandbox = async (
  component: Component,
  checks: Checks,
  isWhole: boolean,
  typed: Typed,
  mark: string,
): Promise<number> => {
  const { paint, print, signal, width } = typed;
  const { outcomes } = await rehearse({ component, checks, mark, signal });
  if (signal?.aborted) return 130;
  const rows = sandboxRowsOf(checks, outcomes);
  for (const line of [
    ...tableLines(rows, { against: "Expected", paint, width }),
    ...(isWhole ? ["", ...openLines(paint)] : []),
    ...differenceLines(rows, paint),
    "",
    "No account was asked: set CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY to ask one.",
    totalOf(rows),
  ])
    print(line);
  return verdictCount(rows, "same") === rows.length ? 0 : 1;
};

const connectionFor = async (component: Component, credentials: Credentials) => {
  const { connection, place } = await openAccount(component, credentials);
  return { connection, place };
};

/** `npm run conform`: resolves with the exit code. */
export const conformCommand = async (typed: Typed): Promise<number> => {
  const { args, env, paint, print, clock = realClock, folder = usualFolder } = typed;
  const { values } = readOptions(args, {
    yes: { type: "boolean" },
    report: { type: "string" },
    only: { type: "string" },
    clean: { type: "boolean" },
    questions: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  if (typed.signal) setMaxListeners(Number.POSITIVE_INFINITY, typed.signal); // all that waits listens to it
  const checks = chosen(typed.checks ?? allChecks, values.only);
  const isWhole = values.only === undefined;
  if (values.questions) {
    for (const line of questionLines(checks, isWhole, paint)) print(line);
    return 0;
  }
  const credentials = credentialsFrom(env);
  const component = typed.component ?? loadComponent();
  const mark = newMark(clock.now(), randomInt);
  if (!credentials) {
    if (values.clean || values.report !== undefined)
      throw new UsageError(
        "--clean and --report are about an account: set CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY",
      );
    return askSandbox(component, checks, isWhole, typed, mark);
  }
  if (values.clean && (values.report !== undefined || !isWhole))
    throw new UsageError("--clean asks none of the questions: leave out --report and --only");
  const account = await connectionFor(component, credentials);
  const file = values.report === undefined ? undefined : reportFile(values.report, env);
  const shared = {
    ...account,
    component,
    clock,
    mark,
    notebook: newNotebook(folder, credentials.siteId ?? ""),
    print,
    paint,
    consents: async (question: string) => values.yes === true || typed.consents(question, typed.signal),
    ...(typed.signal && { signal: typed.signal }),
    ...(typed.width !== undefined && { width: typed.width }),
  };
  if (values.clean) return cleanAccount(shared);
  const { code, report } = await askAccount({ ...shared, checks, isWhole, report: values.report });
  if (file === undefined || report === undefined) return code;
  try {
    writeFileSync(file, report);
  } catch (error) {
    const { code: why } = error as NodeJS.ErrnoException;
    throw new Error(
      `--report ${values.report}: could not be written (${why}); the table above says the same`,
    );
  }
  print(`The report is in ${values.report}.`);
  return code;
};
