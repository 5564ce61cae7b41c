/** How much is run. */
export interface Size {
  rounds: number;
  /** Steps of a round, one at a time. */
  sequential: number;
  /** Steps of a round, 50 at a time. */
  concurrent: number;
  /** Fresh processes that each bundle is loaded in, and each contender takes its first step in. */
  loads: number;
  /** Fresh processes whose memory is measured, for each contender. */
  memoryRuns: number;
}

export const atOnce = 50;

/** Steps after which the memory is read. */
export const memorySteps = 5_000;

/** Under two minutes on two cores. */
export const full: Size = { rounds: 7, sequential: 600, concurrent: 4_000, loads: 21, memoryRuns: 3 };

export const quick: Size = { rounds: 3, sequential: 200, concurrent: 1_500, loads: 7, memoryRuns: 1 };
