import path from "node:path";
import type { BatchMeasured, BatchRun } from "./batchWorker";
import { type Child, startChild } from "./child";
import type { Target } from "./contenders/contender";
import type { SenderName } from "./contenders/many";
import type { Received } from "./sink";

/** What each contender took in one round. */
export type Round = Map<SenderName, BatchMeasured>;

/** A server that keeps nothing, and the bundle that is measured against it. */
export interface Ground {
  /** One run of a contender in a process of its own: a workflow begins with one that has not warmed up, too. */
  runOnce: (name: SenderName, run: Omit<BatchRun, "run">) => Promise<BatchMeasured>;
  close: () => void;
}

interface GroundOptions {
  bundle: string;
  worker: string;
  /** Milliseconds until the server answers. */
  delay: number;
}

export const openGround = async ({ bundle, worker, delay }: GroundOptions): Promise<Ground> => {
  const sink: Child<object, Received> = startChild(path.join(__dirname, "sink.ts"), [String(delay)]);
  const { url, siteId, apiKey } = await sink.ask({});
  const target: Target = { url, siteId, apiKey, bundle };
  return {
    runOnce: async (name, run) => {
      const child: Child<BatchRun, BatchMeasured> = startChild(
        worker,
        [name, JSON.stringify(target)],
        ["--expose-gc"],
      );
      try {
        const measured = await child.ask({ run: name, ...run });
        const { people } = await sink.ask({});
        // Nobody is fast by failing.
        if (people !== run.people) throw new Error(`${name}: ${people} of ${run.people} people arrived`);
        return measured;
      } finally {
        child.stop();
      }
    },
    close: sink.stop,
  };
};

/** Every contender in turns, so many times; a different one begins each round. */
export const holdRounds = async (
  { runOnce }: Ground,
  people: ReadonlyMap<SenderName, number>,
  times: number,
): Promise<Round[]> => {
  const names = [...people.keys()];
  const rounds: Round[] = [];
  for (let number = 0; number < times; number += 1) {
    const round: Round = new Map();
    const first = number % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      round.set(name, await runOnce(name, { people: people.get(name) ?? 0 }));
    rounds.push(round);
  }
  return rounds;
};
