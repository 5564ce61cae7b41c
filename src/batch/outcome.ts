import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../errors";
import type { End } from "./delivery";
import { postBatch } from "./postBatch";
import type { Rejected, Summary } from "./tally";

const { route } = postBatch;

/** How many reasons a message names, and how many rows for each. */
const [mostReasons, mostRows] = [5, 5];

const listed = (rows: readonly number[]): string => {
  const shown = rows.slice(0, mostRows).join(", ");
  const more = rows.length > mostRows ? ` and ${rows.length - mostRows} more` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${shown}${more}`;
};

/** What a record was rejected for, in front of its rows or after them. */
type Wording = (rows: string) => string;

/** In our words for a record that was found wrong before it was sent: Customer.io's may hold what was sent. */
const wordingOf = ({ reason, field, message }: Rejected, isInvalid: boolean): [key: string, Wording] => {
  const name = field?.slice(0, 60);
  if (!isInvalid) {
    const why = name === undefined ? reason : `${reason} ${name}`;
    return [why, (rows) => `${why}: ${rows}`];
  }
  const why = name === undefined ? message : `"${name}" ${message}`;
  return [`: ${why}`, (rows) => `R${rows.slice(1)}: ${why}`];
};

/** What the rejected records were rejected for, with their rows. */
const reasonsOf = (rejected: readonly Rejected[], invalid: ReadonlySet<number>): string[] => {
  const found = new Map<string, { wording: Wording; rows: number[] }>();
  for (const one of rejected) {
    const [key, wording] = wordingOf(one, invalid.has(one.row));
    const known = found.get(key);
    if (known) known.rows.push(one.row);
    else found.set(key, { wording, rows: [one.row] });
  }
  const all = [...found.values()].map(({ wording, rows }) => wording(listed(rows)));
  const others = all.length - mostReasons;
  return others > 0
    ? [...all.slice(0, mostReasons), `${others} other ${others === 1 ? "reason" : "reasons"}`]
    : all;
};

const messageOf = ({ total, accepted, rejected, unsent }: Summary, invalid: ReadonlySet<number>): string => {
  const counts = `${rejected.length} of ${total} records were rejected, ${unsent.length} were not sent and ${accepted} were accepted`;
  return [counts, ...reasonsOf(rejected, invalid)].join(". ");
};

interface Ending {
  end: Readonly<End>;
  /** Rows that were found wrong before they were sent. */
  invalid: ReadonlySet<number>;
  failOnRejected: boolean;
}

/** The result of the step, or its error: both carry the same summary. */
export const outcome = (summary: Summary, { end, invalid, failOnRejected }: Ending): { data: Summary } => {
  const { error, mayHaveBeenApplied } = end;
  const hasFailed = failOnRejected && summary.rejected.length + summary.unsent.length > 0;
  if (error === undefined && !hasFailed) return { data: summary };
  const account = messageOf(summary, invalid);
  if (isConnectionError(error))
    throw Object.assign(error, summary, { message: `${error.message}. ${account}`, mayHaveBeenApplied });
  const what = error instanceof Error ? error.message : route;
  const failed = { route, attempts: summary.requests, mayHaveBeenApplied };
  throw Object.assign(
    new CustomerIoError(`${what}: ${account}`, failed),
    summary,
    error !== undefined && { cause: error },
  );
};
