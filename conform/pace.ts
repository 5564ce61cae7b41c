import type { Clock } from "./clock";

/**
 * Requests a second, all APIs together. The App API takes ten from a workspace, whoever asks, and every other limit is
 * higher; the one of a broadcast is one in ten seconds, and a run sends one trigger.
 */
export const requestsPerSecond = 5;

/** Turns of requests that must not come faster than this, whatever runs side by side. */
export interface Pace {
  turn: (signal?: AbortSignal) => Promise<void>;
  /** A step made so many requests more than the one that had its turn. */
  charge: (requests: number) => void;
}

export const newPace = ({ now, sleep }: Clock): Pace => {
  const distance = 1000 / requestsPerSecond;
  let next = 0;
  return {
    turn: async (signal) => {
      const at = Math.max(now(), next);
      next = at + distance;
      if (at > now()) await sleep(at - now(), signal);
    },
    charge: (requests) => {
      next += requests * distance;
    },
  };
};
