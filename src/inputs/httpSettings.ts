import { flag, integer } from "./fields";

/** Milliseconds; a timer of Node.js cannot wait longer. */
const longestTimeout = 2_147_483_647;

interface Defaults {
  maxRetries: number;
  retryDelayMS: number;
  useExponentialBackoff: boolean;
}

const steady: Defaults = { maxRetries: 3, retryDelayMS: 500, useExponentialBackoff: true };

/** What the published Raw Request does: send once. */
export const sendOnce: Defaults = { maxRetries: 0, retryDelayMS: 0, useExponentialBackoff: false };

/** Milliseconds for one attempt. */
const defaultTimeout = 30_000;

/** The HTTP settings at the end of every form. */
export const httpInputs = ({ maxRetries, retryDelayMS, useExponentialBackoff }: Defaults = steady) => ({
  timeout: integer(
    {
      label: "Timeout",
      comments: "How long one attempt may take, in milliseconds",
      example: "10000",
    },
    { byDefault: defaultTimeout, min: 1, max: longestTimeout, unit: "milliseconds" },
  ),
  debugRequest: flag({
    label: "Debug Request",
    comments:
      "Log each request and answer, without the keys. Bodies hold personal data: leave off in production",
  }),
  retryDelayMS: integer(
    {
      label: "Retry Delay (ms)",
      comments: "How long to wait before a retry, in milliseconds; at most 30000 are waited at a time",
      example: "500",
    },
    { byDefault: retryDelayMS, min: 0, unit: "milliseconds" },
  ),
  retryAllErrors: flag({
    label: "Retry On All Errors",
    comments:
      "Retry after every failure, also one that a retry cannot mend and one after which the request may already have been applied",
  }),
  maxRetries: integer(
    {
      label: "Max Retry Count",
      comments: "How often to retry after the first attempt, at most 10; 0 sends once",
      example: "3",
    },
    { byDefault: maxRetries, min: 0, max: 10, unit: "retries" },
  ),
  useExponentialBackoff: flag(
    {
      label: "Use Exponential Backoff",
      comments: "Double the delay with each retry and add up to half of it at random",
    },
    useExponentialBackoff,
  ),
});

/** What a form holds that nobody changed, for whoever has none. */
export const defaultHttpSettings = {
  ...steady,
  timeout: defaultTimeout,
  debugRequest: false,
  retryAllErrors: false,
};
