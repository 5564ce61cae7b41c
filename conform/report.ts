import { amount } from "./amount";
import type { Made } from "./made";
import { notAsked } from "./notAsked";
import { type Row, totalOf } from "./verdicts";

export interface Reported {
  rows: readonly Row[];
  /** "the package 1.0.0 on an account in the US, with an App API key". */
  about: string;
  left: readonly Made[];
  /** Hides what must not leave the machine. */
  discreet: (text: string) => string;
}

/**
 * What Markdown would take for something else than text: the end of a cell, code, tags and characters by name, formulas,
 * links, and stress. A _ between letters is none, and most answers have names of fields.
 */
const meaning = /[\\|`*<~&$]|\](?=[([])|(?<![a-z0-9])_|_(?![a-z0-9])/gi;

const cell = (text: string): string => text.replace(/\s+/g, " ").replace(meaning, "\\$&");

const tableRow = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A report that can be attached to an issue: no key, nothing that names the account or a person. */
export const reportOf = ({ rows, about, left, discreet }: Reported): string => {
  const table = rows.map(({ name, check, sandbox, account, verdict }) =>
    tableRow([name, check.question, sandbox, discreet(account), verdict]),
  );
  const open = Object.entries(notAsked).map(([name, { question, how }]) => tableRow([name, question, how]));
  return [
    "# Conformance of the sandbox with Customer.io",
    "",
    `${about}.`,
    `${totalOf(rows)}.`,
    left.length === 0
      ? "Everything that was made is removed, but names of attributes and events, a form and anonymous events."
      : `${amount(left.length, "thing that was", "things that were")} made could not be removed.`,
    "",
    tableRow(["Name", "Question", "Sandbox", "Customer.io", ""]),
    tableRow(["---", "---", "---", "---", "---"]),
    ...table,
    "",
    "## Not asked, because no request can settle it",
    "",
    tableRow(["Name", "Question", "How to find out"]),
    tableRow(["---", "---", "---"]),
    ...open,
    "",
  ].join("\n");
};
