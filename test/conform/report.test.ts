import { readFileSync } from "node:fs";
import path from "node:path";
import type { Check } from "../../conform/check";
import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { builtPackage, longBuild } from "../demo/command";
import { useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

/** A row of a table as GitHub reads it: cells end at a | that no backslash makes text of. */
const cellsOf = (row: string): string[] =>
  [...row.slice(1, -1).matchAll(/((?:\\.|[^\\|])*)(?:\||$)/g)]
    .map(([, cell = ""]) => cell.trim())
    .slice(0, -1);

/** What a reader sees of a cell: a backslash before a sign makes text of it. */
const seen = (cell: string): string => cell.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** What has a meaning of its own, and no backslash before it that makes text of it. */
const marks = (cell: string): string[] =>
  cell.replace(/\\[!-/:-@[-`{-~]/g, ".").match(/[\\`*<~&$]|\]\(|\]\[|(?<![a-z0-9])_|_(?![a-z0-9])/gi) ?? [];

const rowsOf = async (checks: Record<string, Check>): Promise<string[]> => {
  await account.run(["--yes", "--report", "report.md"], { checks });
  const lines = readFileSync(path.join(account.folder, "report.md"), "utf8").split("\n");
  return lines.filter((line) => Object.keys(checks).some((name) => line.startsWith(`| ${name} |`)));
};

const answering = (answer: string): Check => ({ ...identifyCreates, needs: [], ask: async () => answer });

test.each([
  ["a |", "one|two || three|"],
  ["a backslash", 'one\\two "[1,\\"a\\"]" \\'],
  ["a backslash before a |", "one\\|two\\\\|three"],
  ["backticks", "`one` two ` three``"],
  ["stars and underscores", "*one* **two** _three_ __four__ five_six_seven _eight"],
  ["tags", "<b>one</b> <!-- two <script>"],
  ["links", "[one](https://example.com) ![two][three]"],
  ["characters by name, formulas and what is struck out", "&lt; &amp; $1$ ~~two~~"],
])("an answer with %s is one cell of the report, and reads as it was given", async (_, answer) => {
  const [row = "", ...others] = await rowsOf({ odd: answering(answer) });
  const cells = cellsOf(row);
  expect(others).toEqual([]);
  expect(cells.map(seen)).toEqual(["odd", identifyCreates.question, answer, answer, "same"]);
  expect(cells.flatMap(marks)).toEqual([]);
});

test.each(["\n", "\r\n", "\r", "\n\n", "\t", "\u2028"])(
  "%j in an answer does not end its row",
  async (end) => {
    const [row = "", ...others] = await rowsOf({ odd: answering(`one${end}| two |${end}three`) });
    expect(others).toEqual([]);
    expect(cellsOf(row).map(seen)).toEqual([
      "odd",
      identifyCreates.question,
      "one | two | three",
      "one | two | three",
      "same",
    ]);
  },
);

test("answers and names of fields are written as they are where Markdown reads them so", async () => {
  const [row = ""] = await rowsOf({ plain: answering("400 {errors:[{batch_index,reason}]}; 1 of 2") });
  expect(cellsOf(row)[2]).toBe("400 {errors:[{batch_index,reason}]}; 1 of 2");
});
