import { textsIn } from "../client/envelopes";
import { isJsonObject } from "../client/readJson";
import { ValidationError } from "../errors";

/** Why Customer.io does not hold a record. */
export interface Reason {
  field: string | null;
  reason: string;
  message: string;
  /** Nothing is known to be wrong with the record itself: it can be sent again as it is. */
  retryable: boolean;
}

/** A record that is wrong is not sent. */
const wrong = ({ place, why }: ValidationError): Reason => ({
  field: typeof place === "string" ? null : place[1],
  reason: "invalid",
  message: why,
  retryable: false,
});

/** What is wrong with a record, while nothing was sent: what is not about the record fails the step as it is. */
export const wrongBefore = (error: unknown): Reason => {
  if (error instanceof ValidationError) return wrong(error);
  throw error;
};

/** The same when others were sent: the step goes on, whatever the record does when it is read again. */
export const wrongSince = (error: unknown): Reason =>
  error instanceof ValidationError
    ? wrong(error)
    : { field: null, reason: "invalid", message: "cannot be read a second time", retryable: false };

const wordsByStatus: Record<number, string> = {
  401: "unauthorized",
  403: "unauthorized",
  429: "rate_limited",
};

/** Customer.io would refuse the same records again. */
const wrongRecords = new Set([400, 413, 422]);

const wordFor = (status: number | undefined, doubtful: boolean): string => {
  if (status === undefined) return doubtful ? "no_answer" : "no_connection";
  if (status < 300) return "unreadable_answer";
  return wordsByStatus[status] ?? (status >= 500 || status === 408 ? "unavailable" : "refused");
};

interface Failed {
  message: string;
  status?: number | undefined;
}

/** Why the entities of a request that failed for good are rejected; `doubtful` when it may have taken effect. */
export const whyFailed = ({ message, status }: Failed, doubtful: boolean): Reason => ({
  field: null,
  reason: wordFor(status, doubtful),
  message,
  retryable: !wrongRecords.has(status ?? 0),
});

/** A request that may have taken effect, and nobody knows. */
export const lost = (message: string): Reason => whyFailed({ message }, true);

/**
 * The same when an attempt may have taken effect nevertheless; `again` when another run can send the record without
 * counting it twice.
 */
export const withDoubt = ({ message, retryable, ...reason }: Reason, again: boolean): Reason => ({
  ...reason,
  message: `${message}. It may have been applied nevertheless${again ? "" : ", and would count twice if it is sent again"}`,
  retryable: retryable && again,
});

/** What an answer says about the entities of a request. */
export interface Refusals {
  /** By the place of the entity in the request: with several errors it is refused once, for all of them. */
  byIndex: ReadonlyMap<number, Reason>;
  /** What is said first, of whichever entity. */
  first: Reason;
  /** Something is said of no entity, or of one that was not sent. */
  hasOthers: boolean;
}

const silent: Reason = {
  reason: "refused",
  field: null,
  message: "the answer does not say why",
  retryable: false,
};

/** As much of a text of an answer as is kept, in characters; Customer.io's own are far shorter. */
const longestText = 1000;

/** Reads the errors of an answer about so many entities; `show` hides what must not be shown. */
export const readRefusals = (answer: unknown, entities: number, show: (text: string) => string): Refusals => {
  const shown = (value: unknown): string | undefined => textsIn(value).map(show)[0]?.slice(0, longestText);
  const errors: unknown[] = isJsonObject(answer) && Array.isArray(answer.errors) ? answer.errors : [];
  const byIndex = new Map<number, Reason>();
  let first: Reason | undefined;
  let hasOthers = false;
  for (const error of errors) {
    const { batch_index: index, reason, field, message } = isJsonObject(error) ? error : {};
    const word = shown(reason) ?? "invalid";
    const refused: Reason = {
      field: shown(field) ?? null,
      reason: word,
      message: shown(message) ?? shown(error) ?? word,
      retryable: false,
    };
    first ??= refused;
    if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= entities) {
      hasOthers = true;
      continue;
    }
    const known = byIndex.get(index);
    if (known === undefined) byIndex.set(index, refused);
    else if (known.message.length < longestText)
      byIndex.set(index, { ...known, message: `${known.message}; ${refused.message}` });
  }
  return { byIndex, first: first ?? silent, hasOthers };
};
