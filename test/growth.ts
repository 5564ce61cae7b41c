import { ValidationError } from "../src/errors";

/** Milliseconds of processor time, which a busy machine does not lengthen; the least of some runs. */
const timeOf = (run: () => unknown, times: number): number =>
  Math.min(
    ...Array.from({ length: times }, () => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );

/** What takes as little as this in milliseconds is not looked at more closely: the square of 16 000 is 256 million. */
const quick = 10;

/**
 * Whether work on something of a size takes time that grows no faster than the size. Two sizes are compared with each
 * other, not with a clock: four times the size is about four times the work, and sixteen times if it is squared.
 */
export const isLinear = (work: (size: number) => () => unknown): boolean => {
  const small = work(16_000);
  if (timeOf(small, 1) < quick || timeOf(small, 3) < quick) return true;
  const large = work(64_000);
  const isSo = () => timeOf(large, 3) < 8 * timeOf(small, 5);
  return isSo() || isSo(); // what grows too fast does so again; a machine that was busy with something else may not
};

/** What reading something comes to: what it says, or why it is refused. Any other error is one of the program. */
export const outcomeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    if (error instanceof ValidationError) return error;
    throw error;
  }
};
