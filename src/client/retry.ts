import { AxiosError, type InternalAxiosRequestConfig } from "axios";
import type { DebugLog, Ended } from "./debugLog";
import type { Pace } from "./pace";
import { isSuccess } from "./request";

/** How an attempt ended without a whole answer that could be kept. */
type Unanswered =
  /** The connection was never made, or not trusted: nothing was sent. */
  | "never left"
  /** Sent, perhaps in part, and no whole answer came. */
  | "no answer"
  /** The answer is larger than allowed. */
  | "too large";

/** How an attempt ended when it did not succeed; "answered" with a status that is no success. */
export type Failure =
  | { kind: "answered"; status: number; retryAfterMs?: number | undefined }
  | { kind: Unanswered; status?: undefined; retryAfterMs?: undefined };

/** Reads a Retry-After header, seconds or an HTTP date, as milliseconds from `now`. What cannot be read is undefined. */
export const readRetryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  const value = header.trim();
  if (/^\d+(?:\.\d+)?$/.test(value))
    return Math.ceil(Math.min(Number(value), Number.MAX_SAFE_INTEGER) * 1000); // there may be hundreds of digits
  const date = /^[A-Za-z]{3},/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

const neverLeft =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|EPROTO)/;

/** Sorts the errors of axios. An answer that is too large is a bad one which it does not hold on to. */
export const failureOf = ({ code = "", response }: AxiosError): Failure => {
  if (response && !isSuccess(response.status)) {
    const retryAfterMs = readRetryAfter(response.headers["retry-after"], Date.now());
    return { kind: "answered", status: response.status, retryAfterMs };
  }
  if (neverLeft.test(code)) return { kind: "never left" };
  return { kind: code === AxiosError.ERR_BAD_RESPONSE && !response ? "too large" : "no answer" };
};

/** Whether a request may have taken effect in an attempt that ended like this. A 408 can come after all was read. */
export const mayHaveTakenEffect = ({ kind, status = 0 }: Failure): boolean =>
  kind === "no answer" || kind === "too large" || status === 408 || status >= 500;

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
  if ((failure.retryAfterMs ?? 0) > longestRetryAfter) return false;
  if (retryAllErrors) return true;
  if (failure.kind === "never left") return true;
  if (failure.kind === "no answer") return repeatable;
  return failure.status === 429 || (repeatable && transient.has(failure.status ?? 0));
};

/**
 * Milliseconds to wait before retry number `retry`, counted from 1. `random` is from 0 to 1: it spreads the
 * retries of steps that failed together over half of the delay.
 */
export const waitBefore = (retry: number, failure: Failure, policy: RetryPolicy, random: number): number => {
  if (failure.retryAfterMs !== undefined) return failure.retryAfterMs;
  if (!policy.useExponentialBackoff) return Math.min(policy.retryDelayMS, longestWait);
  const delay = (policy.retryDelayMS || defaultBase) * 2 ** (retry - 1);
  return Math.min(delay * (1 + random / 2), longestWait);
};

declare module "axios" {
  interface AxiosRequestConfig {
    /** Sending the request twice leaves Customer.io as if it was sent once. */
    repeatable?: boolean;
    attempts?: Attempts;
  }
}

/**
 * What the attempts of one request share. Axios copies the plain objects of a config from one attempt to the next, and
 * hands instances of a class on as they are.
 */
export class Attempts {
  /** How many there have been. */
  count = 0;
  /** Some attempt may have taken effect. */
  doubt = false;
  /** Milliseconds that were waited before the last one, and before all of them together. */
  wait = 0;
  waited = 0;
  private started = 0;

  constructor(
    readonly policy: RetryPolicy,
    private readonly log: DebugLog,
    private readonly pace: Pace | undefined,
    /** How many such requests a day has: a 429 without a Retry-After says that they are used up. */
    readonly dailyQuota?: number | undefined,
  ) {}

  /** When it is the next attempt's turn: at once, unless requests share a pace. */
  begin(
    config: InternalAxiosRequestConfig,
  ): InternalAxiosRequestConfig | Promise<InternalAxiosRequestConfig> {
    const begun = (): InternalAxiosRequestConfig => {
      this.count += 1;
      this.started = performance.now();
      const most = this.policy.maxRetries + 1;
      this.log.request(config, { request: this, attempt: this.count, most, waited: this.wait });
      return config;
    };
    return this.pace ? this.pace.turn(config.signal as AbortSignal | undefined).then(begun) : begun();
  }

  end(ended: Ended): void {
    const took = performance.now() - this.started;
    this.log.answer(ended, { request: this, attempt: this.count, took });
  }

  fail(error: AxiosError<Buffer>): void {
    this.end(error);
    const failure = failureOf(error);
    this.doubt ||= mayHaveTakenEffect(failure);
    if (failure.status !== 429) return;
    const wait = waitBefore(this.count, failure, this.policy, 0);
    if (wait <= longestRetryAfter) this.pace?.slowDown(wait);
  }
}

/** Whether the quota of the day is used up: nothing helps before tomorrow. */
export const isUsedUp = ({ status, retryAfterMs }: Failure, dailyQuota: number | undefined): boolean =>
  dailyQuota !== undefined && status === 429 && retryAfterMs === undefined;

/** Tells axios-retry whether to send a request again. The wait is drawn here, since all waits together are limited. */
export const retryCondition = (error: AxiosError): boolean => {
  const { attempts, repeatable = false } = error.config ?? {};
  if (!attempts || error.code === AxiosError.ERR_CANCELED) return false;
  const failure = failureOf(error);
  if (isUsedUp(failure, attempts.dailyQuota)) return false;
  if (!isRetryable(failure, repeatable, attempts.policy)) return false;
  const wait = waitBefore(attempts.count, failure, attempts.policy, Math.random());
  if (attempts.waited + wait > waitBudget) return false;
  attempts.wait = wait;
  attempts.waited += wait;
  return true;
};

/** Tells axios-retry how long to wait. */
export const retryDelay = (_: number, error: AxiosError): number => error.config?.attempts?.wait ?? 0;
