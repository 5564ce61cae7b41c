import { amount } from "./amount";
import type { Check } from "./check";
import type { Checks, Outcome } from "./run";

export type Verdict = "same" | "different" | "not asked" | "failed";

/** One line of the table. */
export interface Row {
  name: string;
  check: Check;
  /** What the sandbox answers. */
  sandbox: string;
  /** What the account answers, or why it was not asked. */
  account: string;
  verdict: Verdict;
}

const written = (outcome: Outcome | undefined): string => {
  if (!outcome) return "";
  if ("answer" in outcome) return outcome.answer;
  if ("lacks" in outcome) return `lacks ${outcome.lacks}`;
  return "failed" in outcome ? outcome.failed : "interrupted";
};

const verdictOf = (sandbox: string, outcome: Outcome | undefined): Verdict => {
  if (!outcome || "lacks" in outcome || "interrupted" in outcome) return "not asked";
  if ("failed" in outcome) return "failed";
  return outcome.answer === sandbox ? "same" : "different";
};

/** What the account answers beside what the sandbox does. */
export const rowsOf = (
  checks: Checks,
  sandbox: ReadonlyMap<string, Outcome>,
  account: ReadonlyMap<string, Outcome>,
): Row[] =>
  Object.entries(checks).map(([name, check]) => {
    const played = written(sandbox.get(name));
    const outcome = account.get(name);
    return { name, check, sandbox: played, account: written(outcome), verdict: verdictOf(played, outcome) };
  });

/** The sandbox beside what is expected of it. */
export const sandboxRowsOf = (checks: Checks, sandbox: ReadonlyMap<string, Outcome>): Row[] =>
  Object.entries(checks).map(([name, check]) => {
    const outcome = sandbox.get(name);
    return {
      name,
      check,
      sandbox: written(outcome),
      account: check.expected,
      verdict: verdictOf(check.expected, outcome),
    };
  });

export const verdictCount = (rows: readonly Row[], verdict: Verdict): number =>
  rows.filter((row) => row.verdict === verdict).length;

/** "249 questions: 230 same, 4 different, 15 not asked". Failures are told where there are any. */
export const totalOf = (rows: readonly Row[]): string => {
  const failed = verdictCount(rows, "failed");
  return [
    `${amount(rows.length, "question")}: ${verdictCount(rows, "same")} same`,
    `${verdictCount(rows, "different")} different`,
    `${verdictCount(rows, "not asked")} not asked`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ].join(", ");
};
