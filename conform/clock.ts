import { setTimeout as timeout } from "node:timers/promises";

/** Time as a run feels it: real beside an account, and none at all beside the sandbox. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Does work that sleeps. All that sleeps has to be done by this. */
  during: <T>(work: () => Promise<T>) => Promise<T>;
}

export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    timeout(milliseconds, undefined, signal && { signal }).catch((error: Error) => {
      if (error.name !== "AbortError") throw error;
    }),
  during: (work) => work(),
};

interface Sleeper {
  until: number;
  wake: () => void;
}

/**
 * A clock that stands still while anything is done, and jumps to the next waking when all work sleeps: lanes that wait
 * side by side take no time, and meet as they would in real time.
 */
export const newVirtualClock = (start: number): Clock => {
  let now = start;
  let awake = 0;
  const sleepers = new Set<Sleeper>();

  const rouse = (sleeper: Sleeper): void => {
    if (!sleepers.delete(sleeper)) return;
    awake += 1;
    sleeper.wake();
  };

  const jump = (): void => {
    if (awake > 0 || sleepers.size === 0) return;
    const next = [...sleepers].reduce((first, one) => (one.until < first.until ? one : first));
    now = next.until;
    rouse(next);
  };

  /** Work that begins at the same moment is awake by then. */
  const jumpSoon = (): void => {
    setImmediate(jump);
  };

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        const interrupt = (): void => rouse(sleeper);
        const sleeper = {
          until: now + milliseconds,
          wake: () => {
            signal?.removeEventListener("abort", interrupt);
            wake();
          },
        };
        sleepers.add(sleeper);
        awake -= 1;
        if (signal?.aborted) interrupt();
        else signal?.addEventListener("abort", interrupt);
        jumpSoon();
      }),
    during: async (work) => {
      awake += 1;
      try {
        return await work();
      } finally {
        awake -= 1;
        jumpSoon();
      }
    },
  };
};
