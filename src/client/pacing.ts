/** When the next request may leave, and how much slower than asked for. Times are in milliseconds. */
export interface Pacing {
  next: number;
  /** After a 429 nothing leaves before. */
  pausedUntil: number;
  /** The distance between two requests is this many times what was asked for. */
  slowness: number;
  /** Requests have left since the last slowing down: another 429 is news. */
  moved: boolean;
}

export const atRest: Pacing = { next: 0, pausedUntil: 0, slowness: 1, moved: true };

/** However many 429s come, never slower than this. */
const slowest = 16;

/** What is left of the slowness after each request. */
const recovery = 0.9;

/** Takes the next turn: when it is, and what that leaves for the others. Turns that nobody took are not saved up. */
export const takeTurn = (pacing: Pacing, now: number, perSecond: number): { at: number; pacing: Pacing } => {
  const at = Math.max(now, pacing.next, pacing.pausedUntil);
  return {
    at,
    pacing: {
      ...pacing,
      next: at + (1000 / perSecond) * pacing.slowness,
      slowness: Math.max(1, pacing.slowness * recovery),
      moved: true,
    },
  };
};

/**
 * Customer.io answered 429: nobody leaves while its retry waits, and then they leave at half the rate. Requests that
 * were in flight together are refused together, which counts once.
 */
export const slowDown = (pacing: Pacing, now: number, wait: number): Pacing => ({
  ...pacing,
  pausedUntil: Math.max(pacing.pausedUntil, now + wait),
  slowness: pacing.moved ? Math.min(slowest, pacing.slowness * 2) : pacing.slowness,
  moved: false,
});
