import { randomInt } from "node:crypto";
import { readOptions } from "../demo/options";
import type { Paint } from "../demo/paint";
import { UsageError } from "../demo/usageError";
import { type Component, loadComponent } from "../running/component";
import { reportLines } from "./report";
import { soak } from "./soak";

/** How many operations a run has when nobody says. */
const usual = 10_000;

const help = `npm run soak -- [--operations N] [--seed N] [--only N]

Runs steps and batches of the built package against sandboxes of Customer.io on this machine, while answers get lost,
come late, are wrong or never come, and checks what each step says against what the sandbox then holds.

  --operations N   how many; ${usual} without it
  --seed N         the faults and inputs of an earlier run; a new one without it
  --only N         one operation of that seed

Exit code: 0 when all is as it must be, 1 after any violation, 2 when nothing was run.`;

/** A seed is printed and typed: short enough for both. */
const seeds = 1_000_000_000;

const numberOf = (name: string, typed: string): number => {
  const number = Number(typed);
  if (typed.trim() !== "" && Number.isSafeInteger(number) && number >= 0) return number;
  throw new UsageError(`--${name} ${typed}: must be a whole number`);
};

interface Typed {
  args: string[];
  paint: Paint;
  print: (line: string) => void;
  component?: Component;
}

/** `npm run soak`: resolves with the exit code. */
export const soakCommand = async ({ args, paint, print, component }: Typed): Promise<number> => {
  const { values } = readOptions(args, {
    operations: { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const seed = values.seed === undefined ? randomInt(seeds) : numberOf("seed", values.seed);
  const count = values.operations === undefined ? usual : numberOf("operations", values.operations);
  const operations =
    values.only === undefined
      ? Array.from({ length: count }, (_, at) => at)
      : [numberOf("only", values.only)];
  print(`Seed ${seed}: npm run soak -- --seed ${seed} does the same again`);
  const report = await soak({ component: component ?? loadComponent(), seed, operations });
  for (const line of ["", ...reportLines(report, paint)]) print(line);
  return report.violations.length === 0 ? 0 : 1;
};
