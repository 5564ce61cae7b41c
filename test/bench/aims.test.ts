import { readFileSync } from "node:fs";
import path from "node:path";
import { type Aim, aimTable, wanted } from "../../bench/aims";
import { batchAims } from "../../bench/batchAims";
import { benchAims } from "../../bench/benchAims";

const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");

/** What each row below a heading is about, and its aim. */
const rowsUnder = (command: string): string[] => {
  const [, after = ""] = readme.split(`| \`${command}\` | found | aim |\n| --- | ---: | --- |\n`);
  const [table = ""] = after.split("\n\n");
  return table.split("\n").map((row) => row.replace(/ \| [\d.]+ \| /, " | ").replace(/(: MISSED)? \|$/, ""));
};

test.each<[string, readonly Aim<never>[]]>([
  ["npm run bench", benchAims],
  ["npm run bench:batch", batchAims],
])("README has the rows that %s prints", (command, aims) => {
  expect(rowsUnder(command)).toEqual(aims.map((aim) => `| ${aim.what} | ${wanted(aim)}`));
});

test("a row says what was found, what is wanted, and whether it was missed", () => {
  const aim = { of: (found: number) => found, atMost: 0.5 };
  const print = (found: number) => aimTable("npm run bench", [{ ...aim, what: "a / b" }], found).split("\n");
  expect(print(0.5049)).toEqual([
    "| `npm run bench` | found | aim |",
    "| --- | ---: | --- |",
    "| a / b | 0.50 | at most 0.5 |",
  ]);
  expect(print(0.51)[2]).toBe("| a / b | 0.51 | at most 0.5: MISSED |");
});
