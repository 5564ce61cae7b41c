import { CustomerIoError } from "../errors";
import type { Why } from "./tally";

const named: Record<number, string> = { 401: "unauthorized", 403: "unauthorized", 429: "rate_limited" };

/** Customer.io would refuse the same records again. */
const wrongRecords = new Set([400, 413, 422]);

const reasonOf = (status: number | undefined, doubtful: boolean): string => {
  if (status === undefined) return doubtful ? "no_answer" : "no_connection";
  if (status < 300) return "unreadable_answer";
  return named[status] ?? (status >= 500 || status === 408 ? "unavailable" : "refused");
};

interface Known {
  message: string;
  status?: number | undefined;
}

/** Why the entities of a request that failed for good are rejected; `doubtful` when it may have taken effect. */
export const whyFailed = ({ message, status }: Known, doubtful: boolean): Why => ({
  field: null,
  reason: reasonOf(status, doubtful),
  message,
  retryable: !wrongRecords.has(status ?? 0),
});

/**
 * The same when an attempt may have taken effect nevertheless; `again` when another run can send the record without
 * counting it twice.
 */
export const withDoubt = ({ message, retryable, ...why }: Why, again: boolean): Why => ({
  ...why,
  message: `${message}. It may have been applied nevertheless${again ? "" : ", and would count twice if it is sent again"}`,
  retryable: retryable && again,
});

/** Customer.io answered, but what it says about the entities cannot be read. */
export const unreadable = (route: string, status: number): CustomerIoError =>
  new CustomerIoError(
    `${route} was answered with status ${status}, but not with a list of which entities were rejected`,
    { route, status, attempts: 1, mayHaveBeenApplied: true },
  );
