import { readFileSync } from "node:fs";
import path from "node:path";
import { painter } from "../../demo/paint";
import { checks } from "../../soak/checks";
import { reportLines } from "../../soak/report";
import type { Report } from "../../soak/soak";
import { soakCommand } from "../../soak/soakCommand";

const [check] = checks;

const report = (violations: number): Report => ({
  seed: 7,
  steps: new Map([["track", { operations: 1200, runs: 1500, requests: 3000, failed: 4 }]]),
  looks: checks.map((_, at) => 1000 + at),
  violations: Array.from({ length: violations }, (_, at) => ({
    operation: 100 + at,
    action: "track",
    says: check?.says ?? "",
    sentences: ["one was lost", "two was lost"],
  })),
  milliseconds: 12_345,
});

const lines = (violations: number): string[] => reportLines(report(violations), painter(false));

test("the tables say what was run and what was checked", () => {
  expect(lines(0)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^track +1,200 +1,500 +3,000 +4$/),
      expect.stringMatching(/^stored at most once per event id +1,000 +0$/),
      "1,200 operations in 12.3 s, seed 7",
    ]),
  );
});

test("a violation is told with what repeats it; of many the first are told", () => {
  const told = lines(23);
  expect(told).toContain(`✗ 100 (track): not so: ${check?.says}: one was lost, and 1 more`);
  expect(told.filter((line) => line.startsWith("✗"))).toHaveLength(21);
  expect(told).toContain("✗ and 3 more");
  expect(told).toContain("One of them alone: npm run soak -- --seed 7 --only 100");
  expect(told).toEqual(
    expect.arrayContaining([expect.stringMatching(/^stored at most once per event id +1,000 +46$/)]),
  );
});

const read = (file: string): string => readFileSync(path.resolve(__dirname, "../..", file), "utf8");

test("README has the rows that npm run soak prints, without a violation", () => {
  const [, after = ""] = read("README.md").split("| Checked | Times | Violations |\n| --- | ---: | ---: |\n");
  const [table = ""] = after.split("\n\n");
  const rows = table.split("\n").map((row) => row.replace(/ \| [\d,]+ \| /, " | "));
  expect(rows).toEqual(checks.map(({ says }) => `| ${says} | 0 |`));
});

test("CI runs the soak with as many operations as it has when nobody says, which are 10,000", async () => {
  const printed: string[] = [];
  await soakCommand({ args: ["--help"], paint: painter(false), print: (line) => printed.push(line) });
  expect(printed.join()).toContain("--operations N   how many; 10000 without it");
  expect(read(".ci/run").split("\n")).toContain("step npm run soak");
});
