import { statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { compile } from "./compile";
import { holdContest } from "./contest";
import { loadTimes } from "./loadTime";
import type { Results } from "./results";
import { full, quick } from "./sizes";
import { buildStockBundle } from "./stockBundle";
import { tableOf } from "./table";
import { judge } from "./targets";

const bundle = path.resolve(__dirname, "..", "dist", "index.js");
const compiled = path.join(__dirname, "node_modules", ".cache", "bench");

const run = async (size: typeof full): Promise<Results> => {
  const stock = await buildStockBundle();
  compile(compiled);
  const [ours = Number.NaN, theirs = Number.NaN] = loadTimes([bundle, stock], size.loads);
  return {
    ...(await holdContest(size, { worker: path.join(compiled, "worker.js"), bundle })),
    load: { ours, stock: theirs },
    size: { ours: statSync(bundle).size, stock: statSync(stock).size },
  };
};

const machine = (): string => {
  const processors = cpus();
  return `Node.js ${process.version} on ${process.platform} ${process.arch}, ${processors.length} x ${processors[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(2)} before the run`;
};

const main = async (): Promise<void> => {
  const size = process.argv.includes("--quick") ? quick : full;
  const before = machine();
  const results = await run(size);
  console.log(before);
  console.log(tableOf(results));
  console.log(
    `Medians of ${size.rounds} rounds in turns (memory ${size.memoryRuns}, load time ${size.loads} processes); ratios of rates within each round`,
  );
  for (const line of judge(results)) console.log(line);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
