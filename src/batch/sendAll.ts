import { channel } from "node:diagnostics_channel";
import type { Client } from "../client/client";
import { governorOf } from "../client/pace";
import { checkSize, type Entity } from "../entity/entity";
import { ValidationError } from "../errors";
import type { BatchOptions } from "../inputs/batchOptions";
import { limits } from "../limits";
import { type Reason, wrongBefore, wrongSince } from "./reasons";
import { eachRow, type Records } from "./records";
import { type Entry, toEntry } from "./requests";
import { newSchedule } from "./schedule";
import { newSender } from "./sender";
import { newTally, resultOf } from "./summary";

/** What a batch step makes of its records. */
export interface Job<T> {
  /** The input that holds the records. */
  label: string;
  records: Records<T>;
  /** The entity of a record; throws a ValidationError. Events get their id here. */
  toEntity: (record: unknown) => Entity;
  /** Whether another run makes the same entity of a record; an event without a key gets a new id in each. */
  isLasting: (record: unknown) => boolean;
  /** What the report calls a record that may be wrong in any way. */
  recordIdOf: (record: unknown) => string | null;
  /** What may be a mistake, once all records were read, and is sent all the same. */
  warnings?: () => string[];
  warn: (text: string) => void;
}

/** Who watches in this process is told how far a run is, after each request; it costs nothing otherwise. */
const watchers = channel("customer-io:progress");

/** How many of the invalid records an error lists. */
const longestList = 20;

interface Problem {
  row: number;
  reason: Reason;
}

const problemLine = ({ row, reason: { field, message } }: Problem): string =>
  `Row ${row}: ${field === null ? "" : `"${field.slice(0, 60)}" `}${message}`;

/** The error of a list that has invalid records and is not sent. */
const invalidRecords = (label: string, problems: readonly Problem[], found: number, total: number) => {
  const more = found > problems.length ? `. And ${found - problems.length} more` : "";
  return new ValidationError(
    label,
    `${found} of ${total} records ${found === 1 ? "is" : "are"} invalid; nothing was sent. ${problems.map(problemLine).join(". ")}${more}`,
  );
};

/** Checks every record, sends them in batches and reports what became of each. */
export const sendAll = async <T>(client: Client, job: Job<T>, options: BatchOptions) => {
  const { label, records, toEntity } = job;
  const governor = governorOf(client.paceKey("track"));
  const tally = newTally(records.original);
  const sender = newSender({ ...options, client, governor, tally });
  const schedule = newSchedule({
    limits: { entities: options.maxEntitiesPerRequest, bytes: limits.batch.max },
    parallel: options.parallelRequests,
    send: async (request) => {
      const isTaken = await sender.send(request);
      if (watchers.hasSubscribers) watchers.publish({ settled: tally.settled(), total });
      return isTaken;
    },
  });

  const recordIdOf = (item: T): string | null => {
    for (const reading of [records.read, records.original])
      try {
        return job.recordIdOf(reading(item));
      } catch {} // it is no record, or breaks when it is read
    return null;
  };

  const skip = (item: T, row: number, reason: Reason): void =>
    tally.skip({ row, recordId: recordIdOf(item), given: undefined }, reason);

  /** Resolves with how many records there are. */
  const checkAll = async (): Promise<number> => {
    const problems: Problem[] = [];
    let [found, total] = [0, 0];
    await eachRow(records, (item, row) => {
      total = row;
      try {
        checkSize(label, toEntity(records.read(item)));
      } catch (error) {
        const reason = wrongBefore(error);
        found += 1;
        if (options.onInvalidRecord === "skip") skip(item, row, reason);
        else if (problems.length < longestList) problems.push({ row, reason });
      }
      return undefined;
    });
    if (problems.length > 0) throw invalidRecords(label, problems, found, total);
    return total;
  };

  const read = (item: T, row: number): Entry => {
    const record = records.read(item);
    return toEntry(label, { row, given: item, lasting: job.isLasting(record) }, toEntity(record));
  };

  let [total, last] = [0, 0];
  const send = (item: T, row: number): Promise<void> | undefined => {
    last = row;
    if (tally.invalid.has(row)) return undefined;
    if (sender.standing.stopped) {
      tally.leave({ row, recordId: recordIdOf(item), given: item });
      return undefined;
    }
    let entry: Entry;
    try {
      entry = read(item, row);
    } catch (error) {
      skip(item, row, wrongSince(error)); // it says something else than when it was checked
      return undefined;
    }
    return schedule.add(entry);
  };

  total = await checkAll();
  const warnings = job.warnings?.() ?? [];
  if (warnings.length > 0) job.warn(warnings.join(". "));
  try {
    await eachRow(records, send);
  } catch (error) {
    sender.stop(error); // a list that cannot be walked a second time
  }
  await schedule.finish();
  for (let row = last + 1; row <= total; row += 1) tally.leave({ row, recordId: null, given: undefined });
  const { error } = sender.standing;
  return resultOf(tally, { error, failOnRejected: options.failStepOnRejectedRecords, warnings });
};
