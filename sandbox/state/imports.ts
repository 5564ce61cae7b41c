import { nextNumber } from "./canonicalId";
import { csvRecords } from "./csv";
import type { ImportRecord } from "./import";
import { importKinds, takeRow } from "./importRows";
import { later } from "./jobs";
import type { Moment } from "./moment";
import { objectTypeProblems } from "./objects";
import { spoilOf } from "./spoils";

type About = Omit<
  ImportRecord,
  "id" | "createdAt" | "endsAt" | "end" | "rowsToImport" | "rowsImported" | "error"
>;

const missingColumn = (about: ImportRecord, first: ReadonlyMap<string, string>): string | undefined =>
  [...(about.identifier ? [about.identifier] : []), ...importKinds[about.type].columns].find(
    (column) => !first.has(column),
  );

/** Why nothing of a file can be taken. Unconfirmed: import-errors. */
const errorIn = (
  { workspace }: Moment,
  about: ImportRecord,
  records: readonly ReadonlyMap<string, string>[] | undefined,
): string | undefined => {
  if (!records) return "The file could not be read";
  const [first] = records;
  const column = first && missingColumn(about, first);
  if (column !== undefined) return `The file has no column ${column}`;
  const [problem] =
    about.objectTypeId === undefined
      ? []
      : objectTypeProblems(workspace, "object_type_id", about.objectTypeId);
  return problem?.message;
};

const finish = (moment: Moment, one: ImportRecord): void => {
  const text = moment.workspace.files.get(one.url);
  const records = text === undefined ? undefined : csvRecords(text);
  const error = errorIn(moment, one, records);
  if (error !== undefined || !records) {
    Object.assign(one, { end: "failed", error });
    return;
  }
  one.rowsToImport = records.length;
  for (const row of records) if (takeRow(moment, one, row)) one.rowsImported += 1;
  one.end = "imported";
};

/** Starts an import. Its file is read when it comes to its end. */
export const startImport = (moment: Moment, about: About): ImportRecord => {
  const { workspace, now } = moment;
  const one: ImportRecord = {
    ...about,
    id: nextNumber(workspace),
    createdAt: now,
    endsAt: now + workspace.processingSeconds.import,
    end: undefined,
    rowsToImport: 0,
    rowsImported: 0,
    error: "",
  };
  workspace.imports.set(one.id, one);
  const spoil = spoilOf(workspace, "import");
  later(moment, "import", (due) => {
    if (spoil) Object.assign(one, { end: spoil.state, error: spoil.error });
    else finish(due, one);
  });
  return one;
};
