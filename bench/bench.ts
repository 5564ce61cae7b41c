import { statSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadComponent } from "../running/component";
import { aimTable } from "./aims";
import { benchAims } from "./benchAims";
import { buildStock, buildTwice } from "./bundles";
import { coldSteps } from "./coldSteps";
import { compile } from "./compile";
import { holdContest } from "./contest";
import { loadTimes } from "./loadTime";
import type { Results } from "./results";
import { full, quick } from "./sizes";
import { tableOf } from "./table";

const ours = path.resolve(__dirname, "..", "dist", "index.js");
const compiled = path.join(__dirname, "node_modules", ".cache", "bench");

const measure = async (size: typeof full): Promise<Results> => {
  const stock = await buildStock();
  const twice = await buildTwice();
  compile(compiled);
  return {
    load: loadTimes({ ours, stock: stock.empty, twice }, size.loads),
    steps: Object.keys(loadComponent().actions).length,
    cold: await coldSteps(
      { ours, stock: stock.identify },
      { coldStep: path.join(compiled, "coldStep.js"), times: size.loads },
    ),
    ...(await holdContest(size, { worker: path.join(compiled, "worker.js"), bundle: ours })),
    size: { ours: statSync(ours).size, stock: statSync(stock.empty).size },
  };
};

const machine = (): string => {
  const processors = cpus();
  return `Node.js ${process.version} on ${process.platform} ${process.arch}, ${processors.length} x ${processors[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(2)} before the run`;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
  const size = values.quick ? quick : full;
  const before = machine();
  const results = await measure(size);
  console.log(before);
  console.log(tableOf(results));
  console.log(
    `Medians of ${size.rounds} rounds in turns (memory ${size.memoryRuns}, load ${size.loads} processes); ratios within each round\n`,
  );
  console.log(aimTable("npm run bench", benchAims, results));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
