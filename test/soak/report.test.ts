import { painter } from "../../demo/paint";
import { checks } from "../../soak/checks";
import { reportLines } from "../../soak/report";
import type { Report } from "../../soak/soak";

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
