import path from "node:path";
import { type Child, startChild } from "./child";
import type { Target } from "./contenders/contender";
import { eachName, type Name, names, type PerName } from "./contenders/names";
import { median } from "./median";
import type { Door, Question } from "./server";
import { atOnce, memorySteps, type Size } from "./sizes";
import { type Load, measureThroughput, type Throughput } from "./throughput";
import type { Measured, Run } from "./worker";

type Worker = Child<Run, Measured>;

export interface Contest {
  sequential: Throughput;
  concurrent: Throughput;
  /** Bytes. */
  peakMemory: PerName<number>;
}

/** Lets the contenders run against one server in a process of its own, each of them in its own. */
export const holdContest = async (
  { rounds, sequential, concurrent, memoryRuns }: Size,
  { worker: workerFile, bundle }: { worker: string; bundle: string },
): Promise<Contest> => {
  const server = startChild<Question, Door | number>(path.join(__dirname, "server.ts"));
  const started: Worker[] = [];
  try {
    const door = (await server.ask({ open: true })) as Door;
    const target: Target = { ...door, bundle };
    const startWorker = (name: Name): Worker => {
      const worker = startChild<Run, Measured>(workerFile, [name, JSON.stringify(target)], []);
      started.push(worker);
      return worker;
    };

    let runs = 0;
    /** A run counts when the server holds everybody it was about: nobody is fast by failing. */
    const runWith = async (worker: Worker, name: Name, load: Load): Promise<Measured> => {
      runs += 1;
      const run = `${name}-${runs}`;
      await server.ask({ open: true });
      const measured = await worker.ask({ run, ...load });
      const held = await server.ask({ run, steps: load.steps });
      if (held !== load.steps) throw new Error(`${name}: only ${held} of ${load.steps} people arrived`);
      return measured;
    };

    const workers = eachName(startWorker);
    const run = (name: Name, load: Load): Promise<Measured> => runWith(workers[name], name, load);
    const warmUp = { steps: concurrent, atOnce };
    await measureThroughput(warmUp, 1, run);
    const throughput = {
      sequential: await measureThroughput({ steps: sequential, atOnce: 1 }, rounds, run),
      concurrent: await measureThroughput({ steps: concurrent, atOnce }, rounds, run),
    };

    const peaks = eachName<number[]>(() => []);
    for (let time = 0; time < memoryRuns; time += 1) {
      for (const name of names) {
        const worker = startWorker(name);
        peaks[name].push((await runWith(worker, name, { steps: memorySteps, atOnce })).peakMemory);
        worker.stop();
      }
    }
    return { ...throughput, peakMemory: eachName((name) => median(peaks[name])) };
  } finally {
    for (const child of [...started, server]) child.stop();
  }
};
