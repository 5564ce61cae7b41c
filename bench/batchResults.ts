import type { Round } from "./batchContest";
import type { BatchMeasured } from "./batchWorker";
import type { SenderName } from "./contenders/many";
import { median } from "./median";

/** Milliseconds until a server across a network answers. */
export const roundTrip = 50;

/** How many people each contender sends there. */
export const far = new Map<SenderName, number>([
  ["identifyMany", 20_000],
  ["oneByOne", 2_000],
  ["sdk", 20_000],
]);

const many = 100_000;

/** The same for the server that answers at once. */
export const near = new Map<SenderName, number>([
  ["identifyMany", many],
  ["sdk", many],
  ["bare", many],
]);

export const most = 1_000_000;

/** Requests a second. */
export const paces = [100, 1000] as const;
export type Pace = (typeof paces)[number];

export interface BatchResults {
  near: Round[];
  far: Round[];
  most: Record<Pace, BatchMeasured[]>;
}

export type Value = (measured: BatchMeasured) => number;

export const cpu: Value = (measured) => measured.cpu;
const took: Value = (measured) => measured.took;

const valueIn = (round: Round, name: SenderName, value: Value): number => {
  const measured = round.get(name);
  return measured ? value(measured) : Number.NaN;
};

/** Microseconds of processor time for each record. */
export const recordCpu = ({ near }: BatchResults, name: SenderName): number =>
  median(near.map((round) => valueIn(round, name, cpu) / many));

export const cpuRatio = ({ near }: BatchResults, to: SenderName): number =>
  median(near.map((round) => valueIn(round, "identifyMany", cpu) / valueIn(round, to, cpu)));

export const peoplePerSecond = (round: Round, name: SenderName): number =>
  ((far.get(name) ?? Number.NaN) / valueIn(round, name, took)) * 1000;

export const speedRatio = (results: BatchResults, to: SenderName): number =>
  median(results.far.map((round) => peoplePerSecond(round, "identifyMany") / peoplePerSecond(round, to)));

export const memoryRatio = ({ most }: BatchResults, pace: Pace): number =>
  median(most[pace].map(({ peak, list }) => peak / list));
