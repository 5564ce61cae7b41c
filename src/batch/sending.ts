import type { Client } from "../client/client";
import { governorOf } from "../client/governor";
import type { BatchOptions } from "../inputs/batchOptions";
import { limits } from "../limits";
import { eachRow, invalidRecords, type Job, laterProblemOf, longestList, problemOf } from "./checking";
import { newDelivery } from "./delivery";
import { checkSize, type Entry, toEntry } from "./entry";
import { outcome } from "./outcome";
import { newFieldWatch } from "./recordFields";
import { newSchedule } from "./schedule";
import { newTally, type Why } from "./tally";

/** Checks every record, sends them in batches and reports what became of each. */
export const sendAll = async <T>(
  client: Client,
  job: Job<T>,
  options: BatchOptions,
  warn: (text: string) => void,
) => {
  const { label, source, toEntity } = job;
  const watch = newFieldWatch(source.columns, job.namings ?? []);
  const governor = governorOf(client.paceKey("track"));
  const tally = newTally(source.original);
  let total = 0;

  /** The record may be wrong in any way. */
  const recordIdOf = (item: T): string | null => {
    try {
      return job.recordIdOf(source.original(item));
    } catch {
      return null;
    }
  };

  const invalid = new Set<number>();
  const skip = (item: T, row: number, why: Why): void => {
    invalid.add(row);
    tally.reject({ row, recordId: recordIdOf(item), given: undefined }, why);
  };

  const check = async (): Promise<void> => {
    const problems: { row: number; why: Why }[] = [];
    let found = 0;
    const report = (item: T, row: number, why: Why): void => {
      found += 1;
      if (options.onInvalidRecord === "skip") skip(item, row, why);
      else if (problems.length < longestList) problems.push({ row, why });
    };
    await eachRow(source, (item, row) => {
      total = row;
      try {
        const record = source.read(item);
        watch.see(record);
        checkSize(label, toEntity(label, record));
      } catch (error) {
        report(item, row, problemOf(error));
      }
      return undefined;
    });
    if (problems.length > 0) throw invalidRecords(label, problems, found, total);
  };

  const delivery = newDelivery({ ...options, client, governor, tally });
  const schedule = newSchedule({
    limits: { entities: options.maxEntitiesPerRequest, bytes: limits.batch.max },
    parallel: options.parallelRequests,
    send: delivery.send,
  });

  const read = (item: T, row: number): Entry => {
    const record = source.read(item);
    return toEntry(label, { row, given: item, lasting: job.isLasting(record) }, toEntity(label, record));
  };

  let last = 0;
  const send = (item: T, row: number): Promise<void> | undefined => {
    last = row;
    if (invalid.has(row)) return undefined;
    if (delivery.end.stopped) {
      tally.leave({ row, recordId: recordIdOf(item), given: item });
      return undefined;
    }
    let entry: Entry;
    try {
      entry = read(item, row);
    } catch (error) {
      // It says something else than when it was checked.
      skip(item, row, laterProblemOf(error));
      return undefined;
    }
    return schedule.add(entry);
  };

  await check();
  const warnings = watch.warnings();
  if (warnings.length > 0) warn(warnings.join(". "));
  try {
    await eachRow(source, send);
  } catch (error) {
    delivery.stop(error); // a list that cannot be walked a second time
  }
  await schedule.finish();
  for (let row = last + 1; row <= total; row += 1) tally.leave({ row, recordId: null, given: undefined });
  const summary = { ...tally.sum(), ...(warnings.length > 0 && { warnings }) };
  return outcome(summary, { end: delivery.end, invalid, failOnRejected: options.failStepOnRejectedRecords });
};
