import type { Clock } from "./clock";

/**
 * What is done side by side. Most of the time a check waits for what it wrote to show; so many keep the pace of the
 * requests also where an answer takes two seconds.
 */
const lanes = 16;

/** Does the work for each, a few at a time. */
export const inLanes = async <T>(
  clock: Clock,
  all: Iterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> => {
  const left = all[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, () => clock.during(lane)));
};
