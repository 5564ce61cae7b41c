import type { Row, Verdict } from "./verdicts";

interface Ended {
  rows: readonly Row[];
  /** The file that the table is written to. */
  report: string | undefined;
  /** How many things could not be removed. */
  left: number;
}

const namesOf = (rows: readonly Row[], ...verdicts: Verdict[]): string[] =>
  rows.filter(({ verdict }) => verdicts.includes(verdict)).map(({ name }) => name);

/** "12 not asked: lacks two senders", one line a reason. */
const lackLines = (rows: readonly Row[]): string[] => {
  const counts = new Map<string, number>();
  for (const { verdict, account } of rows)
    if (verdict === "not asked") counts.set(account, (counts.get(account) ?? 0) + 1);
  return [...counts].map(([why, count]) => `  ${count} not asked: ${why}`);
};

/** What somebody who has read the table can do about it. */
export const nextLines = ({ rows, report, left }: Ended): string[] => {
  const again = namesOf(rows, "different", "failed");
  return [
    "What to do next:",
    ...lackLines(rows),
    ...(again.length > 0
      ? [`  To ask what differs or failed once more: npm run conform -- --only ${again.join(",")}`]
      : []),
    ...(left > 0 ? ["  To remove what is left: npm run conform -- --clean"] : []),
    report === undefined
      ? "  To send the table in: npm run conform -- --report conform.md asks once more and writes it to a file."
      : `  To send the table in: attach ${report} to an issue with the title Conformance report, also when nothing differs.`,
    "  CONTRIBUTING.md says what becomes of it.",
  ];
};
