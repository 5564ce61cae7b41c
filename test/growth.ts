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

/** Characters of a small text; and as few units that are repeated in it are enough, however long they are. */
const [characters, units] = [16_000, 8_000];

/** The least time of a run; of one that is not over within `most`, of some. */
const leastOf = (run: () => unknown, most: number): number => {
  const first = timeOf(run, 1);
  return first < most ? first : Math.min(first, timeOf(run, 3));
};

/**
 * Whether work on something of a size takes time that grows no faster than the size. Two sizes are compared with each
 * other, not with a clock: four times the size is about four times the work, and sixteen times if it is squared.
 * `unit` is how much of the size one unit is, where what is repeated is several characters long: a square of few units
 * is quick, too, so the work has as many as it takes. Most is done before, where not even a square could be that long.
 */
export const isLinear = (work: (size: number) => () => unknown, unit = 1): boolean => {
  const size = Math.max(characters, units * unit);
  const most = quick * (characters / size) ** 2;
  if (size > characters && leastOf(work(characters), most) < most) return true;
  const small = work(size);
  const least = leastOf(small, quick);
  if (least < quick) return true;
  const large = work(4 * size);
  // What grows too fast does so again; a machine that was busy with something else may not.
  return Array.from({ length: 3 }).some(() => timeOf(large, 1) < 8 * least);
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
