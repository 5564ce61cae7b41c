import { setTimeout as sleep } from "node:timers/promises";
import { day, rateOf } from "../limits";
import { remembered } from "./remembered";

/** Shared by requests that must not overrun Customer.io together. */
export interface Pace {
  /** Resolves when the next attempt may be sent. */
  turn: (signal?: AbortSignal) => Promise<void>;
  /** Told that Customer.io answered 429, and for how many milliseconds a retry would wait. */
  slowDown: (milliseconds: number) => void;
}

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

interface Clock {
  /** Milliseconds. */
  now: () => number;
  /** Rejects when the signal is aborted before. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
}

interface Queued {
  most: number;
  enter: () => void;
}

const realClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal && { signal }),
};

/** Keeps the batches of one credential from overrunning Customer.io together. */
export const newGovernor = ({ now, sleep }: Clock = realClock) => {
  let pacing: Pacing = atRest;
  let seated = 0;
  const waiting: Queued[] = [];

  /** First come, first served: whoever allows only a few requests in flight is not passed by for ever. */
  const admit = (): void => {
    for (let first = waiting[0]; first && seated < first.most; first = waiting[0]) {
      waiting.shift();
      seated += 1;
      first.enter();
    }
  };

  const turn = async (perSecond: number, signal?: AbortSignal): Promise<void> => {
    const taken = takeTurn(pacing, now(), perSecond);
    pacing = taken.pacing;
    const wait = taken.at - now();
    if (wait <= 0) return;
    await sleep(wait, signal);
    // A 429 in the meantime holds back those that were waiting for their turn, too.
    if (pacing.pausedUntil > now()) await turn(perSecond, signal);
  };

  const onRefusal = (wait: number): void => {
    pacing = slowDown(pacing, now(), wait);
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
    pace: (perSecond: number): Pace => ({
      turn: (signal) => turn(perSecond, signal),
      slowDown: onRefusal,
    }),
    /** For requests that do not wait: what a 429 says to them counts for the others. */
    listen: (): Pace => ({ turn: async () => {}, slowDown: onRefusal }),
  };
};

export type Governor = ReturnType<typeof newGovernor>;

/** Governors that stay although nobody uses them, so that a 429 is remembered from one step to the next. */
const recent = remembered<Governor>();

/** All that are there: whoever is in use is found for as long as somebody holds it, however many came after it. */
const living = new Map<string, WeakRef<Governor>>();

const gone = new FinalizationRegistry<string>((key) => {
  if (living.get(key)?.deref() === undefined) living.delete(key);
});

/** The governor of a credential, the same one for every step in this process; `key` must not be the credential itself. */
export const governorOf = (key: string): Governor => {
  const known = recent.get(key) ?? living.get(key)?.deref();
  const governor = known ?? newGovernor();
  if (!known) {
    living.set(key, new WeakRef(governor));
    gone.register(governor, key);
  }
  recent.set(key, governor);
  return governor;
};

interface Asked {
  method: string;
  path: string;
  patient?: true;
}

const requestLine = ({ method, path }: Asked): string => `${method} ${path.split("?")[0]}`;

/** How many such requests a day has, where they are counted by days; undefined for all others. */
export const dailyQuota = (asked: Asked): number | undefined => {
  const { requests, seconds } = rateOf(requestLine(asked));
  return seconds >= day ? requests : undefined;
};

/** Requests of the App API that nobody waits for leave so much of a rate to others. */
const share = 0.8;

/** The pace of a request of the App API: its rate's, shared by all with the same credential. `key` stands for it. */
export const appPace = (key: string, asked: Asked): Pace => {
  const line = requestLine(asked);
  const rate = rateOf(line);
  const governor = governorOf(`${key} ${rate.name}${rate.each ? ` ${line}` : ""}`);
  return asked.patient ? governor.pace((rate.requests / rate.seconds) * share) : governor.listen();
};
