import { setTimeout as sleep } from "node:timers/promises";
import { atRest, type Pacing, slowDown, takeTurn } from "./pacing";

interface Clock {
  /** Milliseconds. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

interface Waiting {
  most: number;
  enter: () => void;
}

const realClock: Clock = { now: () => performance.now(), sleep: (milliseconds) => sleep(milliseconds) };

/** Keeps the batches of one credential from overrunning Customer.io together. */
export const newGovernor = ({ now, sleep }: Clock = realClock) => {
  let pacing: Pacing = atRest;
  let seated = 0;
  const waiting: Waiting[] = [];

  /** First come, first served: whoever allows only a few requests in flight is not passed by for ever. */
  const admit = (): void => {
    for (let first = waiting[0]; first && seated < first.most; first = waiting[0]) {
      waiting.shift();
      seated += 1;
      first.enter();
    }
  };

  const turn = async (perSecond: number): Promise<void> => {
    const taken = takeTurn(pacing, now(), perSecond);
    pacing = taken.pacing;
    const wait = taken.at - now();
    if (wait <= 0) return;
    await sleep(wait);
    // A 429 in the meantime holds back those that were waiting for their turn, too.
    if (pacing.pausedUntil > now()) await turn(perSecond);
  };

  return {
    /** Resolves when fewer than `most` requests are in flight; what it resolves with says that one is settled. */
    seat: async (most: number): Promise<() => void> => {
      await new Promise<void>((enter) => {
        waiting.push({ most, enter });
        admit();
      });
      return () => {
        seated -= 1;
        admit();
      };
    },
    /** For the attempts of a request: each waits for its turn, and a 429 slows all of them down. */
    pace: (perSecond: number) => ({
      turn: () => turn(perSecond),
      slowDown: (wait: number): void => {
        pacing = slowDown(pacing, now(), wait);
      },
    }),
  };
};

export type Governor = ReturnType<typeof newGovernor>;

const governors = new Map<string, Governor>();

/** The governor of a credential, the same one for every step in this process; `key` must not be the credential itself. */
export const governorOf = (key: string): Governor => {
  const known = governors.get(key) ?? newGovernor();
  governors.set(key, known);
  return known;
};
