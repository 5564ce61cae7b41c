import { cpus } from "node:os";
import path from "node:path";
import { type Aim, aimTable } from "./aims";
import { holdRounds, openGround, type Round } from "./batchContest";
import type { BatchMeasured } from "./batchWorker";
import { compile } from "./compile";
import type { SenderName } from "./contenders/many";
import { median } from "./median";

const bundle = path.resolve(__dirname, "..", "dist", "index.js");
const compiled = path.join(__dirname, "node_modules", ".cache", "bench");

const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 3 : 5;

/** Milliseconds until a server across a network answers. */
const roundTrip = 50;
const far = new Map<SenderName, number>([
  ["identifyMany", 20_000],
  ["oneByOne", 2_000],
  ["sdk", 20_000],
]);

const many = 100_000;
const near = new Map<SenderName, number>([
  ["identifyMany", many],
  ["sdk", many],
  ["bare", many],
]);

const most = 1_000_000;
const paces = [100, 1000] as const;
type Pace = (typeof paces)[number];

interface BatchResults {
  near: Round[];
  far: Round[];
  most: Record<Pace, BatchMeasured[]>;
}

const measure = async (): Promise<BatchResults> => {
  const worker = path.join(compiled, "batchWorker.js");
  const here = await openGround({ bundle, worker, delay: 0 });
  const there = await openGround({ bundle, worker, delay: roundTrip });
  try {
    const results: BatchResults = {
      near: await holdRounds(here, near, rounds),
      far: await holdRounds(there, far, rounds),
      most: { 100: [], 1000: [] },
    };
    for (let time = 0; time < (isQuick ? 1 : 3); time += 1)
      for (const pace of paces)
        results.most[pace].push(
          await here.runOnce("identifyMany", { people: most, inputs: { requestsPerSecond: pace } }),
        );
    return results;
  } finally {
    here.close();
    there.close();
  }
};

type Value = (measured: BatchMeasured) => number;

const cpu: Value = (measured) => measured.cpu;
const took: Value = (measured) => measured.took;

const valueIn = (round: Round, name: SenderName, value: Value): number => {
  const measured = round.get(name);
  return measured ? value(measured) : Number.NaN;
};

/** Microseconds of processor time for each record. */
const recordCpu = ({ near }: BatchResults, name: SenderName): number =>
  median(near.map((round) => valueIn(round, name, cpu) / many));

const cpuRatio = ({ near }: BatchResults, to: SenderName): number =>
  median(near.map((round) => valueIn(round, "identifyMany", cpu) / valueIn(round, to, cpu)));

const peoplePerSecond = (round: Round, name: SenderName): number =>
  ((far.get(name) ?? Number.NaN) / valueIn(round, name, took)) * 1000;

const speedRatio = (results: BatchResults, to: SenderName): number =>
  median(results.far.map((round) => peoplePerSecond(round, "identifyMany") / peoplePerSecond(round, to)));

const memoryRatio = ({ most }: BatchResults, pace: Pace): number =>
  median(most[pace].map(({ peak, list }) => peak / list));

export const batchAims: readonly Aim<BatchResults>[] = [
  {
    what: "processor time of a record, 100,000 by Identify Many / by the SDK's `batch()` one after the other, which checks nothing",
    of: (results) => cpuRatio(results, "sdk"),
    atMost: 2.1,
  },
  {
    what: "processor time of a record, Identify Many / bare `node:http` with bodies made before",
    of: (results) => cpuRatio(results, "bare"),
  },
  {
    what: "processor time of a record, 1,000,000 / 100,000",
    of: (results) => median(results.most[100].map(cpu)) / most / recordCpu(results, "identifyMany"),
    atMost: 1.2,
  },
  {
    what: "peak memory of 1,000,000 records / the list, at 100 requests a second",
    of: (results) => memoryRatio(results, 100),
    atMost: 1.5,
  },
  {
    what: "peak memory of 1,000,000 records / the list, at 1000 requests a second",
    of: (results) => memoryRatio(results, 1000),
    atMost: 1.7,
  },
  {
    what: `people a second when an answer takes ${roundTrip} ms, Identify Many / the SDK's \`batch()\` one after the other`,
    of: (results) => speedRatio(results, "sdk"),
  },
  {
    what: `people a second when an answer takes ${roundTrip} ms, Identify Many / one Identify for each person, 50 at a time`,
    of: (results) => speedRatio(results, "oneByOne"),
  },
];

const labels: Record<SenderName, string> = {
  identifyMany: "Identify Many",
  oneByOne: "one Identify for each person, 50 at a time",
  sdk: "customerio-node batch(), chunks made by hand, one after the other",
  bare: "bare node:http, bodies made before, 4 in flight",
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const print = (results: BatchResults): void => {
  console.log(`Node.js ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`);
  console.log("\n| 100,000 records | µs of processor time a record |\n| --- | ---: |");
  for (const name of near.keys()) console.log(`| ${labels[name]} | ${recordCpu(results, name).toFixed(2)} |`);
  console.log(`\n| answers after ${roundTrip} ms | people/s |\n| --- | ---: |`);
  for (const name of far.keys())
    console.log(
      `| ${labels[name]} | ${median(results.far.map((round) => peoplePerSecond(round, name))).toFixed(0)} |`,
    );
  console.log(
    "\n| 1,000,000 records | µs of processor time a record | list | peak |\n| --- | ---: | ---: | ---: |",
  );
  for (const pace of paces) {
    const over = (value: Value): number => median(results.most[pace].map(value));
    console.log(
      `| at ${pace} requests a second | ${(over(cpu) / most).toFixed(2)} | ${megabytes(over(({ list }) => list))} | ${megabytes(over(({ peak }) => peak))} |`,
    );
  }
  console.log(
    `\nMedians of ${rounds} rounds in turns (${results.most[100].length} of a million records), each run in a process of its own; the server keeps nothing\n`,
  );
  console.log(aimTable("npm run bench:batch", batchAims, results));
};

const main = async (): Promise<void> => {
  compile(compiled);
  print(await measure());
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
