import { nextNumber } from "./canonicalId";
import { csvText } from "./csv";
import type { ExportRecord } from "./export";
import { later } from "./jobs";
import type { Moment } from "./moment";
import { spoilOf } from "./spoils";

/** The rows of an export, the header first. */
export type Rows = readonly (readonly string[])[];

/** Starts an export. What is in it is found out when it is done. */
export const startExport = (
  moment: Moment,
  about: Pick<ExportRecord, "type" | "description" | "sent">,
  rowsOf: (moment: Moment) => Rows,
): ExportRecord => {
  const { workspace, now } = moment;
  const one: ExportRecord = {
    ...about,
    id: nextNumber(workspace),
    status: "pending",
    createdAt: now,
    updatedAt: now,
    total: 0,
    downloads: 0,
    text: "",
    links: new Map(),
  };
  workspace.exports.set(one.id, one);
  const spoil = spoilOf(workspace, "export");
  later(moment, "export", (due) => {
    one.updatedAt = due.now;
    one.status = spoil ? "failed" : "done";
    if (spoil) return;
    const rows = rowsOf(due);
    one.total = rows.length - 1;
    one.text = csvText(rows);
  });
  return one;
};
