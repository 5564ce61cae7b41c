import { execFileSync } from "node:child_process";

/** Prints the milliseconds that one `require` takes, without the start of Node.js itself. */
const probe =
  "const start = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - start));";

const loadOnce = (file: string): number =>
  Number(execFileSync(process.execPath, ["-e", probe, file], { encoding: "utf8" }));

/** Milliseconds to load each file, each time in a fresh process, in turns: one row for each turn. */
export const loadTimes = <Name extends string>(
  files: Record<Name, string>,
  times: number,
): Record<Name, number>[] => {
  const names = Object.keys(files) as Name[];
  const turn = () =>
    Object.fromEntries(names.map((name) => [name, loadOnce(files[name])])) as Record<Name, number>;
  turn(); // the first read comes from the disk
  return Array.from({ length: times }, turn);
};
