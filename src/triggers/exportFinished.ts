import { exampleExport } from "../actions/exports/getExport";
import { listExports } from "../actions/exports/listExports";
import { day } from "../limits";
import { type Seen, unseen } from "./overlap";
import { polling, type Run } from "./polling";
import { entriesOf, type ListEntry, unfit } from "./readPages";

/** The whole list is read anyway. */
const overlap = day;

const finished = ["done", "failed"];

const dated = (entry: ListEntry) => {
  const { id, created_at: at } = entry;
  if (id === undefined || id === null || typeof at !== "number")
    throw unfit(listExports, "gave an export without an id or a time");
  return { id: String(id), at, entry, isFinished: finished.includes(String(entry.status)) };
};

interface Exports {
  /** The finished ones, by when they were started: when they were finished is not said. */
  seen: Seen;
  /** Those that an earlier run found unfinished, however long ago they were started. */
  unfinished: string[];
}

export const exportFinished = polling({
  label: "Export Finished",
  description: "Start when an export is done or has failed",
  inputs: {},
  calls: [listExports],
  example: exampleExport,
  poll: async (_, { ask, last, now }: Run<Exports>) => {
    const exports = entriesOf(listExports, "exports", await ask(listExports, {})).map(dated);
    const done = exports.filter(({ isFinished }) => isFinished);
    const { fresh, seen } = unseen(done, last?.seen, { overlap, now });
    const awaited = done.filter((one) => last?.unfinished.includes(one.id) && !fresh.includes(one));
    return {
      items: [...awaited, ...fresh].map(({ entry }) => entry),
      state: { seen, unfinished: exports.filter(({ isFinished }) => !isFinished).map(({ id }) => id) },
    };
  },
});
