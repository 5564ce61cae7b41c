/** What a step said of one of its effects, and what became of it. */
export interface Observed {
  mark: string;
  kind: "state" | "event" | "single";
  lasting: boolean;
  told: "done" | "not done" | "in doubt";
  /** The step's answer lets it be sent again: a failed step that was not in doubt, a record in `retryRecords`. */
  again: boolean;
  /** How often it was there before the run, and after it. */
  before: number;
  after: number;
}

/** What one run of a step said, beside what is true. */
export interface ObservedRun {
  effects: Observed[];
  /** The account of a batch; absent for other steps, and where a batch gave none. */
  account?: { total: number; accepted: number; rejected: number; unsent: number; retried: number };
  /** How many records were handed over; absent for a step that has none. */
  records?: number;
  /** The error's name; absent when the step succeeded. */
  error?: string;
  requests: number;
  /** Every line of the log, the result and the error, whole. */
  texts: { from: "log" | "result" | "error"; text: string }[];
}

/** A step that was run until nothing was left to send again. */
export interface Observation {
  operation: number;
  action: string;
  /** Retry On All Errors was on: whoever chooses it accepts that something may count twice. */
  insists: boolean;
  runs: ObservedRun[];
  /** What must not be shown. */
  secrets: string[];
}
