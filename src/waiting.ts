import { setTimeout as sleep } from "node:timers/promises";
import { flag, integer } from "./inputs/fields";

/** An execution of the platform may take 15 minutes: what comes after the wait needs some of them. */
const longestWait = 780;

export const maximumWait = integer(
  {
    label: "Maximum Wait (s)",
    comments: `How long to wait until it is finished, in seconds, at most ${longestWait}. When time is up, the step answers with finished: false. 0 asks once`,
    example: "120",
  },
  { byDefault: 120, min: 0, max: longestWait, unit: "seconds" },
);

/** The inputs of a step that starts something and may wait for it. */
export const waitOptions = {
  wait: flag(
    {
      label: "Wait Until Finished",
      comments: "Wait for the end, at most as long as Maximum Wait says. Off: answer once it is started",
    },
    true,
  ),
  maximumWait,
};

export interface Waiting {
  wait: boolean;
  maximumWait: number;
}

/** Milliseconds between one question and the next; the last for all that follow. */
const pauses = [1000, 2000, 4000, 8000, 15_000];

interface Clock {
  /** A signal that is aborted after so many milliseconds. */
  deadline: (milliseconds: number) => AbortSignal;
  /** Rejects when the signal is aborted before. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const realClock: Clock = {
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/** What became of something until the wait was over. */
export interface Waited<T> {
  finished: boolean;
  /** The last answer; undefined when not even one came in time. */
  answer: T | undefined;
}

/**
 * Asks at once and then again and again until the answer says that it is finished, or `seconds` are over: the
 * deadline ends requests, retries and pauses alike. With 0 seconds it asks once, however long that takes.
 */
export const waitFor = async <T>(
  ask: (signal: AbortSignal | undefined) => Promise<T>,
  isFinished: (answer: T) => boolean,
  seconds: number,
  clock: Clock = realClock,
): Promise<Waited<T>> => {
  if (seconds === 0) {
    const answer = await ask(undefined);
    return { finished: isFinished(answer), answer };
  }
  const signal = clock.deadline(seconds * 1000);
  let answer: T | undefined;
  try {
    for (let asked = 0; ; asked += 1) {
      answer = await ask(signal);
      if (isFinished(answer)) return { finished: true, answer };
      await clock.sleep(pauses[Math.min(asked, pauses.length - 1)] ?? 0, signal);
    }
  } catch (error) {
    if (signal.aborted) return { finished: false, answer };
    throw error;
  }
};

/** The error of something that was started and is still to be waited for: what was started is not lost. */
export const withStarted = (error: unknown, what: string, id: string): unknown =>
  error instanceof Error
    ? Object.assign(error, {
        message: `${error.message}. ${what} ${id} was started: Wait for ${what} goes on waiting for it`,
        id,
      })
    : error;
