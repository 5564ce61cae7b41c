import { setImmediate as nextTurn } from "node:timers/promises";
import type { Entity } from "../entity/entity";
import { type Place, ValidationError } from "../errors";
import type { Naming } from "./recordFields";
import type { Source } from "./source";
import type { Why } from "./tally";

/** What a batch step makes of its records. */
export interface Job<T> {
  /** The input that holds the records. */
  label: string;
  source: Source<T>;
  /** The entity of a record; throws a ValidationError. Events get their id here. */
  toEntity: (place: Place, record: unknown) => Entity;
  /** Whether another run makes the same entity of a record; an event without a key gets a new id in each. */
  isLasting: (record: unknown) => boolean;
  /** Inputs that name fields of the records. */
  namings?: readonly Naming[];
  /** As far as it can be told from a record that may be wrong. */
  recordIdOf: (record: unknown) => string | null;
}

/** How many records are read before others get their turn: a long list must not hold up the whole process. */
const atATime = 500;

/** Reads the records one by one, with their rows. */
export const eachRow = async <T>(
  { items }: Source<T>,
  take: (item: T, row: number) => Promise<void> | undefined,
): Promise<void> => {
  let row = 0;
  const next = (item: T): Promise<void> | undefined => {
    row += 1;
    const taking = take(item, row);
    return taking ?? (row % atATime === 0 ? nextTurn() : undefined);
  };
  const all = items();
  if (Symbol.asyncIterator in all) {
    for await (const item of all) await next(item);
    return;
  }
  // A list needs no waiting between its records: a million of them would take a million turns.
  for (const item of all) {
    const waiting = next(item);
    if (waiting) await waiting;
  }
};

/** How many of the invalid records an error lists. */
export const longestList = 20;

/** What is wrong with a record. */
const problem = ({ place, why }: ValidationError): Why => ({
  field: typeof place === "string" ? null : place[1],
  reason: "invalid",
  message: why,
  retryable: false,
});

/** The same while nothing was sent: what is not about the record fails the step as it is. */
export const problemOf = (error: unknown): Why => {
  if (error instanceof ValidationError) return problem(error);
  throw error;
};

/** The same when other records were sent: the step goes on, whatever the record does when it is read again. */
export const laterProblemOf = (error: unknown): Why =>
  error instanceof ValidationError
    ? problem(error)
    : { field: null, reason: "invalid", message: "cannot be read a second time", retryable: false };

const lineOf = (row: number, { field, message }: Why): string =>
  `Row ${row}: ${field === null ? "" : `"${field.slice(0, 60)}" `}${message}`;

/** The error of a list that has invalid records and is not sent. */
export const invalidRecords = (
  label: string,
  problems: readonly { row: number; why: Why }[],
  invalid: number,
  total: number,
): ValidationError => {
  const shown = problems.slice(0, longestList).map(({ row, why }) => lineOf(row, why));
  const more = invalid > shown.length ? `. And ${invalid - shown.length} more` : "";
  return new ValidationError(
    label,
    `${invalid} of ${total} records ${invalid === 1 ? "is" : "are"} invalid; nothing was sent. ${shown.join(". ")}${more}`,
  );
};
