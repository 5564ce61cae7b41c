import { asRecord, type Records, readRecords } from "../../batch/records";
import { readIdentifier } from "../../entity/identifiers";
import { ValidationError } from "../../errors";
import { choice, list, text } from "../../inputs/fields";
import { idTypes } from "../../inputs/idType";
import { type IdType, shapeOf } from "../../values/personId";
import { isBlank } from "../../values/text";

/** Records as a list, text or a file. */
export const recordsAs = (label: string, comments: string, example: string) => ({
  label,
  type: "code" as const,
  language: "json" as const,
  required: true,
  placeholder: example,
  comments,
  example,
  // Read when the step runs: a long list must not be copied.
  clean: (value: unknown): unknown => value,
});

export const records = recordsAs(
  "Records",
  "The records, usually from an earlier step: a list of objects, JSON text of one, or CSV with a header row, as text or as a file. Spaces around what is not in quotes are no part of it; a first line such as sep=; says what is between the cells. Rows are counted from 1; the header row of CSV is not counted. Values of CSV are text: turn on Convert Values to send 42 as a number",
  '[{"id": "ada-1815", "email": "ada@example.com", "plan": "pro"}]',
);

export const idField = text({
  label: "Identifier Field",
  comments:
    "The name of the field, or CSV column, that says who a record is about, such as id; upper and lower case matter",
  example: "id",
  trim: true,
});

/** How the person of a record is named; the v2 API also takes a phone number. */
export const recordIdType = choice(
  {
    label: "Identifier Type",
    comments:
      "What Identifier Field holds. Automatic tells by the value: an email address, cio_ and a Customer.io ID, or else an id",
  },
  [...idTypes, { label: "Phone", value: "phone" }],
);

export const sendFields = list({
  label: "Fields to Send",
  comments:
    "Names of the fields to send, spelled as in the records. Left empty, every field is sent except Identifier Field and those chosen in another input; such a field is sent as well when it is listed here. A name that no record has is an error in CSV and a warning in a list",
  example: "plan",
});

export const leaveOutFields = list({
  label: "Fields to Leave Out",
  comments:
    "Names of fields that are not sent, spelled as in the records. A name that no record has is an error in CSV and a warning in a list",
  example: "internal_note",
});

type RecordFields = Record<string, unknown>;

interface FieldSelection {
  sendFields: readonly string[];
  leaveOutFields: readonly string[];
}

/**
 * Says which fields of a record are sent: those that are listed, or all but the ones in `used`, which go elsewhere.
 * A field to leave out is never sent.
 */
export const newFieldChoice = ({ sendFields, leaveOutFields }: FieldSelection, used: readonly string[]) => {
  const wanted = sendFields.length > 0 ? new Set(sendFields) : undefined;
  const unwanted = new Set(leaveOutFields);
  const elsewhere = new Set(used);
  return (name: string): boolean => !unwanted.has(name) && (wanted ? wanted.has(name) : !elsewhere.has(name));
};

/** The value of a field that every record must have. */
export const demandValue = (label: string, record: RecordFields, name: string): unknown => {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (isBlank(value)) throw new ValidationError([label, name], "is missing or empty");
  return value;
};

const quoted = (names: readonly string[]): string => {
  const shown = names.slice(0, 10).map((name) => `"${name.slice(0, 60)}"`);
  return `${shown.join(", ")}${names.length > 10 ? " and more" : ""}`;
};

/** A column that CSV lacks is one mistake, not one for each record; and text that is no CSV has no such column. */
const checkColumns = (label: string, { columns }: Records, names: readonly string[]): void => {
  if (columns === undefined) return;
  for (const name of names)
    if (!columns.includes(name))
      throw new ValidationError(
        label,
        `is CSV without a column "${name.slice(0, 60)}"; its columns are ${quoted(columns)}`,
      );
};

/** An input that names fields, each of which some record should have. */
interface Naming {
  label: string;
  names: readonly string[];
}

/**
 * Finds names that no record has: who misspells one of Fields to Leave Out would send what must not leave. In CSV
 * that is an error; a list may lack a field today, so it is a warning there.
 */
const newFieldWatch = (columns: Records["columns"], namings: readonly Naming[]) => {
  if (columns) {
    const known = new Set(columns);
    for (const { label, names } of namings)
      for (const name of names)
        if (!known.has(name))
          throw new ValidationError(
            [label, name],
            `is not a column of the CSV; its columns are ${quoted(columns)}`,
          );
    return { see: () => {}, warnings: () => [] };
  }
  const missing = new Set(namings.flatMap(({ names }) => names));
  let records = 0;
  return {
    see: (record: RecordFields): void => {
      records += 1;
      for (const name of missing) if (Object.hasOwn(record, name)) missing.delete(name);
    },
    warnings: (): string[] =>
      namings
        .map(({ label, names }) => ({ label, lost: names.filter((name) => missing.has(name)) }))
        .filter(({ lost }) => lost.length > 0 && records > 0)
        .map(({ label, lost }) => `${label}: no record has a field ${quoted(lost)}`),
  };
};

interface Reading extends FieldSelection {
  records: unknown;
  idField: string;
  idType: IdType | "phone";
}

const { label } = records;

/**
 * Reads records as objects about people, and notes what may be a mistake in all of them together. Every record has to
 * have the fields in `used`; `others` are inputs that name fields which only some may have.
 */
export const openRecords = async (
  { idField, idType, ...values }: Reading,
  used: readonly string[],
  others: readonly Naming[] = [],
) => {
  const source = await readRecords(label, values.records);
  checkColumns(label, source, used);
  const watch = newFieldWatch(source.columns, [
    { label: sendFields.label, names: values.sendFields },
    { label: leaveOutFields.label, names: values.leaveOutFields },
    ...others,
  ]);
  let [people, doubtful] = [0, 0];
  return {
    label,
    records: source,
    read: (given: unknown): RecordFields => {
      const record = asRecord(label, given);
      watch.see(record);
      return record;
    },
    /** Who a record is about. */
    identifiersOf: (record: RecordFields): RecordFields => {
      const value = demandValue(label, record, idField);
      const shape = typeof value === "string" ? shapeOf(value) : "id";
      const kind = idType === "automatic" ? shape : idType;
      people += 1;
      if (kind === "id" && shape !== "id") doubtful += 1;
      return { [kind]: readIdentifier([label, idField], kind, value) };
    },
    /** The identifier of a record that may be wrong in any way, for the report. */
    recordIdOf: (record: unknown): string | null => {
      const value =
        typeof record === "object" && record !== null ? (record as RecordFields)[idField] : undefined;
      return typeof value === "string" || typeof value === "number" ? String(value) : null;
    },
    warnings: (): string[] =>
      doubtful === 0
        ? watch.warnings()
        : [
            ...watch.warnings(),
            `${label}: ${doubtful} of ${people} values of "${idField.slice(0, 60)}" look like email addresses or Customer.io IDs and are sent as ids, as ${recordIdType.label} says`,
          ],
  };
};
