import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError } from "../errors";
import type { Reason } from "./reasons";
import { postBatch } from "./requests";

/** A record of which Customer.io does not say that it holds it, and why. */
export interface Rejected extends Reason {
  /** Counted from 1. */
  row: number;
  recordId: string | null;
}

/** A record that was not sent because the step stopped before. */
export type Unsent = Pick<Rejected, "row" | "recordId">;

interface Placed extends Unsent {
  /** The item of the input; undefined when it cannot be had again. */
  given: unknown;
}

/** What became of every record. Each one is counted once. */
export interface Summary {
  total: number;
  accepted: number;
  rejected: Rejected[];
  unsent: Unsent[];
  /** The records of the input that can be sent again, in their order. */
  retryRecords: unknown[];
  /** Requests sent; the retries of one count once. */
  requests: number;
  /** Size of their bodies. */
  bytes: number;
  durationMs: number;
  /** What may be a mistake and was sent all the same; not there when there is none. */
  warnings?: string[];
}

const byRow = (a: { row: number }, b: { row: number }): number => a.row - b.row;

/** Counts what becomes of the records of one run; `original` makes records of the input of what was given. */
export const newTally = (original: (given: never) => unknown) => {
  const started = performance.now();
  const rejected: Rejected[] = [];
  const unsent: Unsent[] = [];
  const again: { row: number; given: unknown }[] = [];
  const invalid = new Set<number>();
  let mayHaveBeenApplied = false;
  let [accepted, requests, bytes] = [0, 0, 0];

  const reject = ({ row, recordId, given }: Placed, { field, reason, message, retryable }: Reason): void => {
    rejected.push({ row, recordId, field, reason, message, retryable });
    if (retryable) again.push({ row, given });
  };

  const settled = (): number => accepted + rejected.length + unsent.length;

  return {
    request: (size: number): void => {
      requests += 1;
      bytes += size;
    },
    accept: (records: number): void => {
      accepted += records;
    },
    reject,
    /** A record was found wrong and is not sent. */
    skip: (placed: Placed, reason: Reason): void => {
      invalid.add(placed.row);
      reject(placed, reason);
    },
    /** Rows that were skipped. */
    invalid: invalid as ReadonlySet<number>,
    /** A record that was rejected may be there nevertheless, and would count twice if it is sent again. */
    doubt: (): void => {
      mayHaveBeenApplied = true;
    },
    mayHaveBeenApplied: (): boolean => mayHaveBeenApplied,
    leave: ({ row, recordId, given }: Placed): void => {
      unsent.push({ row, recordId });
      if (given !== undefined) again.push({ row, given });
    },
    /** How many records it is known of what became of them. */
    settled,
    sum: (): Summary => ({
      total: settled(),
      accepted,
      rejected: rejected.sort(byRow),
      unsent: unsent.sort(byRow),
      retryRecords: again.sort(byRow).map(({ given }) => original(given as never)),
      requests,
      bytes,
      durationMs: Math.round(performance.now() - started),
    }),
  };
};

export type Tally = ReturnType<typeof newTally>;

/** How many reasons a message names, and how many rows for each. */
const [mostReasons, mostRows] = [5, 5];

const rowsText = (rows: readonly number[]): string => {
  const shown = rows.slice(0, mostRows).join(", ");
  const more = rows.length > mostRows ? ` and ${rows.length - mostRows} more` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${shown}${more}`;
};

/** How a reason is told, and its rows: for one that is ours what is wrong, else Customer.io's word for it. */
interface Told {
  text: string;
  isOurs: boolean;
  rows: number[];
}

/** Customer.io's own sentences may hold what was sent: an error shows only its words. */
const tellReason = ({ reason, field, message }: Rejected, isOurs: boolean): string => {
  const name = field?.slice(0, 60);
  if (!isOurs) return name === undefined ? reason : `${reason} ${name}`;
  return name === undefined ? message : `"${name}" ${message}`;
};

/** What the rejected records were rejected for, with their rows. */
const reasonsOf = (rejected: readonly Rejected[], invalid: ReadonlySet<number>): string[] => {
  const found = new Map<string, Told>();
  for (const one of rejected) {
    const isOurs = invalid.has(one.row);
    const text = tellReason(one, isOurs);
    const known = found.get(`${isOurs} ${text}`);
    if (known) known.rows.push(one.row);
    else found.set(`${isOurs} ${text}`, { text, isOurs, rows: [one.row] });
  }
  const all = [...found.values()].map(({ text, isOurs, rows }) =>
    isOurs ? `R${rowsText(rows).slice(1)}: ${text}` : `${text}: ${rowsText(rows)}`,
  );
  const others = all.length - mostReasons;
  return others > 0
    ? [...all.slice(0, mostReasons), `${others} other ${others === 1 ? "reason" : "reasons"}`]
    : all;
};

interface Ending {
  /** What ended the run before its time. */
  error: unknown;
  failOnRejected: boolean;
  warnings: string[];
}

/** The result of the step, or its error: both carry the same summary. */
export const resultOf = (tally: Tally, { error, failOnRejected, warnings }: Ending): { data: Summary } => {
  const summary = { ...tally.sum(), ...(warnings.length > 0 && { warnings }) };
  const { total, accepted, rejected, unsent } = summary;
  const hasFailed = failOnRejected && rejected.length + unsent.length > 0;
  if (error === undefined && !hasFailed) return { data: summary };

  const { route } = postBatch;
  const mayHaveBeenApplied = tally.mayHaveBeenApplied();
  const counts = `${rejected.length} of ${total} records were rejected, ${unsent.length} were not sent and ${accepted} were accepted`;
  const account = [counts, ...reasonsOf(rejected, tally.invalid)].join(". ");
  if (isConnectionError(error))
    throw Object.assign(error, summary, { message: `${error.message}. ${account}`, mayHaveBeenApplied });
  const what = error instanceof Error ? error.message : route;
  throw Object.assign(
    new CustomerIoError(`${what}: ${account}`, { route, attempts: summary.requests, mayHaveBeenApplied }),
    summary,
    error !== undefined && { cause: error },
  );
};

/** The result's `data`, shown in the builder. */
export const summaryExample: Summary = {
  total: 2500,
  accepted: 2499,
  rejected: [
    {
      row: 17,
      recordId: "ada-1815",
      field: "attributes.plan",
      reason: "invalid",
      message: "property value cannot be longer than 1000 bytes",
      retryable: false,
    },
  ],
  unsent: [],
  retryRecords: [],
  requests: 3,
  bytes: 412_345,
  durationMs: 1200,
};
