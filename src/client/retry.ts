/** How one attempt ended when it did not succeed. */
export type Failure =
  /** A whole answer came, with a status that is not 2xx. */
  | { kind: "answered"; status: number; retryAfterMs?: number }
  /** The connection was never made: nothing was sent. */
  | { kind: "never left" }
  /** Sent, perhaps in part, and no whole answer came. */
  | { kind: "no answer" }
  /** An answer came that cannot be used: it is larger than allowed. */
  | { kind: "too large" };

export interface RetryPolicy {
  /** Milliseconds. */
  retryDelayMS: number;
  useExponentialBackoff: boolean;
  retryAllErrors: boolean;
  maxRetries: number;
}

/** The statuses that may pass by themselves, as the official Node.js SDK has them; 429 is apart. */
const transient = new Set([408, 500, 502, 503, 504, 522, 524]);

/** The base of the backoff when the delay is 0, in milliseconds. */
const defaultBase = 500;

/** No computed wait is longer, in milliseconds. */
const longestWait = 30_000;

/** A Retry-After beyond this is not waited for, in milliseconds. */
export const longestRetryAfter = 60_000;

/** All waits of a step together, in milliseconds. */
const waitBudget = 120_000;

/** `repeatable`: a second copy of the request changes nothing. */
export const isRetryable = (
  failure: Failure,
  repeatable: boolean,
  { retryAllErrors }: RetryPolicy,
): boolean => {
  if (failure.kind === "too large") return false;
  if (failure.kind === "answered" && (failure.retryAfterMs ?? 0) > longestRetryAfter) return false;
  if (retryAllErrors) return true;
  if (failure.kind === "never left") return true;
  if (failure.kind === "no answer") return repeatable;
  return failure.status === 429 || (repeatable && transient.has(failure.status));
};

/**
 * Milliseconds to wait before retry number `retry`, counted from 1. `random` is from 0 to 1: it spreads the
 * retries of steps that failed together over half of the delay.
 */
export const waitBefore = (retry: number, failure: Failure, policy: RetryPolicy, random: number): number => {
  if (failure.kind === "answered" && failure.retryAfterMs !== undefined) return failure.retryAfterMs;
  if (!policy.useExponentialBackoff) return Math.min(policy.retryDelayMS, longestWait);
  const delay = (policy.retryDelayMS || defaultBase) * 2 ** (retry - 1);
  return Math.min(delay * (1 + random / 2), longestWait);
};

interface Run {
  /** How many retries there have been. */
  retries: number;
  /** Milliseconds that were waited before them, together. */
  waited: number;
  repeatable: boolean;
}

/** Milliseconds to wait before the next retry, or undefined when there is none. */
export const nextWait = (
  failure: Failure,
  run: Run,
  policy: RetryPolicy,
  random: number,
): number | undefined => {
  if (run.retries >= policy.maxRetries || !isRetryable(failure, run.repeatable, policy)) return undefined;
  const wait = waitBefore(run.retries + 1, failure, policy, random);
  return run.waited + wait <= waitBudget ? wait : undefined;
};

/** Reads a Retry-After header, seconds or an HTTP date, as milliseconds from `now`. What cannot be read is undefined. */
export const readRetryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  const value = header.trim();
  if (/^\d+(?:\.\d+)?$/.test(value))
    return Math.ceil(Math.min(Number(value), Number.MAX_SAFE_INTEGER) * 1000); // there may be hundreds of digits
  const date = /^[A-Za-z]{3},/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};
