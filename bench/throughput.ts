import { eachName, type Name, names, type PerName } from "./contenders/names";
import { median } from "./median";
import type { Measured } from "./worker";

/** What is run with each contender in a round. */
export interface Load {
  steps: number;
  atOnce: number;
}

export interface Throughput {
  /** Steps per second. */
  rate: PerName<number>;
  /** Microseconds of processor time for each step. */
  cpu: PerName<number>;
  /** Ours divided by theirs. */
  rateRatio: PerName<number>;
  cpuRatio: PerName<number>;
}

/** A different contender begins each round, so that none always follows the same other. */
const orderOf = (round: number): Name[] => {
  const first = round % names.length;
  return [...names.slice(first), ...names.slice(0, first)];
};

/**
 * Runs a load `times` times with every contender in turns. Ratios are the medians of the rounds' own: what slows
 * the machine down for a while slows the neighbours in the same round, too.
 */
export const measureThroughput = async (
  load: Load,
  times: number,
  run: (name: Name, load: Load) => Promise<Measured>,
): Promise<Throughput> => {
  const rounds: Map<Name, Measured>[] = [];
  for (let round = 0; round < times; round += 1) {
    const measured = new Map<Name, Measured>();
    for (const name of orderOf(round)) measured.set(name, await run(name, load));
    rounds.push(measured);
  }
  const over = (value: (round: Map<Name, Measured>) => number): number => median(rounds.map(value));
  const took = (round: Map<Name, Measured>, name: Name): number => round.get(name)?.took ?? Number.NaN;
  const cpu = (round: Map<Name, Measured>, name: Name): number => round.get(name)?.cpu ?? Number.NaN;
  return {
    rate: eachName((name) => over((round) => (load.steps / took(round, name)) * 1000)),
    cpu: eachName((name) => over((round) => cpu(round, name) / load.steps)),
    rateRatio: eachName((name) => over((round) => took(round, name) / took(round, "ours"))),
    cpuRatio: eachName((name) => over((round) => cpu(round, "ours") / cpu(round, name))),
  };
};
