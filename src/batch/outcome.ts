import { CustomerIoError } from "../errors";
import { postBatch } from "./postBatch";
import type { Rejected, Summary } from "./tally";

const { route } = postBatch;

/** How many reasons a message names, and how many rows for each. */
const [mostReasons, mostRows] = [5, 5];

/** Reasons after which Customer.io may hold the record nevertheless. */
const doubtful = new Set(["no_answer", "unreadable_answer", "unavailable"]);

const listed = (rows: readonly number[]): string => {
  const shown = rows.slice(0, mostRows).join(", ");
  const more = rows.length > mostRows ? ` and ${rows.length - mostRows} more` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${shown}${more}`;
};

/** Reasons with their rows; without Customer.io's own words, which may hold what was sent. */
const reasonsOf = (rejected: readonly Rejected[]): string[] => {
  const rows = new Map<string, number[]>();
  for (const { reason, field, row } of rejected) {
    const why = field === null ? reason : `${reason} ${field.slice(0, 60)}`;
    const known = rows.get(why);
    if (known) known.push(row);
    else rows.set(why, [row]);
  }
  const all = [...rows].map(([why, found]) => `${why}: ${listed(found)}`);
  return all.length > mostReasons
    ? [...all.slice(0, mostReasons), `${all.length - mostReasons} other reasons`]
    : all;
};

const messageOf = ({ total, accepted, rejected, unsent }: Summary): string => {
  const counts = `${rejected.length} of ${total} records were rejected, ${unsent.length} were not sent and ${accepted} were accepted`;
  return [counts, ...reasonsOf(rejected)].join(". ");
};

/** The result of the step, or its error: both carry the same summary. */
export const outcome = (
  summary: Summary,
  refusedKey: unknown,
  failOnRejected: boolean,
): { data: Summary } => {
  if (refusedKey instanceof Error)
    throw Object.assign(refusedKey, summary, { message: `${refusedKey.message}. ${messageOf(summary)}` });
  if (failOnRejected && summary.rejected.length + summary.unsent.length > 0)
    throw Object.assign(
      new CustomerIoError(`${route}: ${messageOf(summary)}`, {
        route,
        attempts: summary.requests,
        mayHaveBeenApplied: summary.rejected.some(
          ({ reason, retryable }) => doubtful.has(reason) && !retryable,
        ),
      }),
      summary,
    );
  return { data: summary };
};
