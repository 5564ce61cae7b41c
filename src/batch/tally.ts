/** A record that Customer.io does not hold, and why. */
export interface Rejected {
  /** Counted from 1. */
  row: number;
  recordId: string | null;
  field: string | null;
  reason: string;
  message: string;
  /** Nothing is known to be wrong with the record itself: it can be sent again as it is. */
  retryable: boolean;
}

export type Why = Omit<Rejected, "row" | "recordId">;

/** A record that was not sent because the step stopped before. */
export type Unsent = Pick<Rejected, "row" | "recordId">;

interface Named extends Unsent {
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

const inOrder = (a: { row: number }, b: { row: number }): number => a.row - b.row;

/** Counts what becomes of the records of one run; `original` makes records of the input of what was given. */
export const newTally = (original: (given: never) => unknown) => {
  const started = performance.now();
  const rejected: Rejected[] = [];
  const unsent: Unsent[] = [];
  const again: { row: number; given: unknown }[] = [];
  let [accepted, requests, bytes] = [0, 0, 0];

  return {
    request: (size: number): void => {
      requests += 1;
      bytes += size;
    },
    accept: (records: number): void => {
      accepted += records;
    },
    reject: ({ row, recordId, given }: Named, { field, reason, message, retryable }: Why): void => {
      rejected.push({ row, recordId, field, reason, message, retryable });
      if (retryable) again.push({ row, given });
    },
    leave: ({ row, recordId, given }: Named): void => {
      unsent.push({ row, recordId });
      if (given !== undefined) again.push({ row, given });
    },
    sum: (): Summary => ({
      total: accepted + rejected.length + unsent.length,
      accepted,
      rejected: rejected.sort(inOrder),
      unsent: unsent.sort(inOrder),
      retryRecords: again.sort(inOrder).map(({ given }) => original(given as never)),
      requests,
      bytes,
      durationMs: Math.round(performance.now() - started),
    }),
  };
};

export type Tally = ReturnType<typeof newTally>;
