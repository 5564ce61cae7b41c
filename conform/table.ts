import { columns } from "../demo/columns";
import type { Paint, Tone } from "../demo/paint";
import { fileOfCheck } from "./fileOfCheck";
import { notAsked } from "./notAsked";
import type { Row, Verdict } from "./verdicts";

const tones: Record<Verdict, Tone> = { same: "good", different: "bad", "not asked": "weak", failed: "bad" };

/** Of the columns, in characters: answers are long, and most terminals are not. */
const widths = [58, 38, 38, 11];

/** The rows as a table, with the name of each question above it; `against` says what the sandbox is compared with. */
export const tableLines = (rows: readonly Row[], against: string, paint: Paint): string[] =>
  columns(
    [
      ["Question", "Sandbox", against, ""].map((head) => paint("weak", head)),
      ...rows.flatMap(({ name, check, sandbox, account, verdict }) => [
        [paint("strong", name), "", "", ""],
        [check.question, sandbox, account, paint(tones[verdict], verdict)],
      ]),
    ],
    [],
    widths,
  );

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
