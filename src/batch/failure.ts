import { CustomerIoError } from "../errors";
import type { Why } from "./tally";

const named: Record<number, string> = { 401: "unauthorized", 403: "unauthorized", 429: "rate_limited" };

/** Customer.io would refuse the same records again. */
const wrongRecords = new Set([400, 413, 422]);

const reasonOf = (status: number | undefined, uncertain: boolean): string => {
  if (status === undefined) return uncertain ? "no_answer" : "no_connection";
  if (status < 300) return "unreadable_answer";
  return named[status] ?? (status >= 500 || status === 408 ? "unavailable" : "refused");
};

interface Known {
  message: string;
  status?: number;
}

/**
 * Why the entities of a request that failed for good are rejected; `doubtful` when an attempt may have taken effect,
 * `again` when a record can be sent by another run without counting twice.
 */
export const whyFailed = ({ message, status }: Known, doubtful: boolean): ((again: boolean) => Why) => {
  const uncertain = doubtful || (status !== undefined && status < 300);
  const perhaps = `${message}. It may have been applied nevertheless`;
  return (again) => ({
    field: null,
    reason: reasonOf(status, uncertain),
    message: uncertain
      ? again
        ? perhaps
        : `${perhaps}, and would count twice if it is sent again`
      : message,
    retryable: (again || !uncertain) && !wrongRecords.has(status ?? 0),
  });
};

/** Customer.io answered, but what it says about the entities cannot be read. */
export const unreadable = (route: string, status: number): CustomerIoError =>
  new CustomerIoError(
    `${route} was answered with status ${status}, but not with a list of which entities were rejected`,
    { route, status, attempts: 1, mayHaveBeenApplied: true },
  );
