import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { aimTable } from "./aims";
import { batchAims } from "./batchAims";
import { holdRounds, openGround } from "./batchContest";
import {
  type BatchResults,
  cpu,
  far,
  most,
  near,
  paces,
  peoplePerSecond,
  recordCpu,
  roundTrip,
  type Value,
} from "./batchResults";
import { compile } from "./compile";
import type { SenderName } from "./contenders/many";
import { median } from "./median";

const bundle = path.resolve(__dirname, "..", "dist", "index.js");
const compiled = path.join(__dirname, "node_modules", ".cache", "bench");

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const isQuick = values.quick;
const rounds = isQuick ? 3 : 5;

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
