import { execFileSync } from "node:child_process";

/**
 * Prints the microseconds of processor time that one `require` takes, without the start of Node.js itself. Nobody is
 * waited for meanwhile, so this is the time that passes, but for what else runs on the machine.
 */
const probe =
  "const before = process.cpuUsage(); require(process.argv[1]); const { user, system } = process.cpuUsage(before); process.stdout.write(String(user + system));";

const loadOnce = (file: string): number =>
  Number(execFileSync(process.execPath, ["-e", probe, file], { encoding: "utf8" })) / 1000;

/** Milliseconds of processor time to load each file, each time in a fresh process, in turns: one row for each turn. */
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
