import { execFileSync } from "node:child_process";
import { median } from "./median";

/** Prints the milliseconds that one `require` takes, without the start of Node.js itself. */
const probe =
  "const start = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - start));";

const loadOnce = (file: string): number =>
  Number(execFileSync(process.execPath, ["-e", probe, file], { encoding: "utf8" }));

/** Median milliseconds to load each file, each time in a fresh process, in turns. */
export const loadTimes = (files: readonly string[], times: number): number[] => {
  for (const file of files) loadOnce(file); // the first read comes from the disk
  const rounds = Array.from({ length: times }, () => files.map(loadOnce));
  return files.map((_, column) => median(rounds.map((round) => round[column] ?? Number.NaN)));
};
