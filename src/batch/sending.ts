import type { Client } from "../client/client";
import { governorOf } from "../client/governor";
import type { BatchOptions } from "../inputs/batchOptions";
import { limits } from "../limits";
import { eachRow, invalidRecords, type Job, longestList, problemOf } from "./checking";
import { newDelivery } from "./delivery";
import { checkSize, type Entry, toEntry } from "./entry";
import { outcome } from "./outcome";
import { newSchedule } from "./schedule";
import { newTally, type Why } from "./tally";

/** Checks every record, sends them in batches and reports what became of each. */
export const sendAll = async <T>(client: Client, job: Job<T>, options: BatchOptions) => {
  const { label, source, toEntity, recordIdOf } = job;
  const governor = governorOf(client.paceKey("track"));
  const tally = newTally(source.original);

  const read = (item: T, row: number): Entry => {
    const record = source.read(item);
    return toEntry(label, { row, given: item, lasting: job.isLasting(record) }, toEntity(label, record));
  };

  const reported = new Set<number>();
  const reportSkipped = (item: T, row: number, why: Why): void => {
    reported.add(row);
    tally.reject({ row, recordId: recordIdOf(source.original(item)), given: undefined }, why);
  };

  const check = async (): Promise<void> => {
    const problems: { row: number; why: Why }[] = [];
    let [invalid, total] = [0, 0];
    const report = (item: T, row: number, why: Why): void => {
      invalid += 1;
      if (options.onInvalidRecord === "skip") reportSkipped(item, row, why);
      else if (problems.length < longestList) problems.push({ row, why });
    };
    await eachRow(source, (item, row) => {
      total = row;
      try {
        checkSize(label, toEntity(label, source.read(item)));
      } catch (error) {
        report(item, row, problemOf(error));
      }
      return undefined;
    });
    if (problems.length > 0) throw invalidRecords(label, problems, invalid, total);
  };

  const delivery = newDelivery({ ...options, client, governor, tally });
  const schedule = newSchedule({
    limits: { entities: options.maxEntitiesPerRequest, bytes: limits.batch.max },
    parallel: options.parallelRequests,
    send: delivery.send,
  });

  const send = (item: T, row: number): Promise<void> | undefined => {
    if (reported.has(row)) return undefined;
    let entry: Entry;
    try {
      entry = read(item, row);
    } catch (error) {
      // It says something else than when it was checked.
      reportSkipped(item, row, problemOf(error));
      return undefined;
    }
    if (!delivery.end.stopped) return schedule.add(entry);
    tally.leave({ row, recordId: recordIdOf(source.original(item)), given: item });
    return undefined;
  };

  await check();
  await eachRow(source, send);
  await schedule.finish();
  return outcome(tally.sum(), delivery.end.error, options.failStepOnRejectedRecords);
};
