import { readPerson } from "../entity/identifiers";
import { type Place, ValidationError } from "../errors";
import { type EmptyValues, newIsSent } from "../inputs/emptyValues";
import { type IdType, personIdentifiers } from "../values/personId";
import { isBlank, toText } from "../values/text";
import type { Source } from "./source";

type Fields = Record<string, unknown>;

interface Choice {
  sendFields: readonly string[];
  leaveOutFields: readonly string[];
  emptyValues: EmptyValues;
}

/**
 * Which fields of a record are sent: those that are listed, or all but the ones in `used`, which go elsewhere.
 * A field to leave out is never sent. `namedBy` is the identifier that the person of the record goes by.
 */
export const newSelection = (
  { sendFields, leaveOutFields, emptyValues }: Choice,
  used: readonly string[],
) => {
  const wanted = sendFields.length > 0 ? new Set(sendFields) : undefined;
  const unwanted = new Set(leaveOutFields);
  const elsewhere = new Set(used);
  const isWanted = (name: string): boolean =>
    !unwanted.has(name) && (wanted ? wanted.has(name) : !elsewhere.has(name));
  const isSent = newIsSent(emptyValues);
  return (record: Fields, namedBy?: string): Fields => {
    const selected: [string, unknown][] = [];
    for (const name of Object.keys(record)) {
      const value = isWanted(name) ? record[name] : undefined;
      if (isSent(name, value, namedBy)) selected.push([name, value]);
    }
    return Object.fromEntries(selected);
  };
};

/** The value of a field that every record must have. */
export const demand = (label: string, record: Fields, name: string): unknown => {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  if (isBlank(value)) throw new ValidationError([label, name], "is missing or empty");
  return value;
};

/** A column that CSV lacks is one mistake, not one for each record; and text that is no CSV has no such column. */
export const checkColumns = (label: string, { columns }: Source, name: string): void => {
  if (columns === undefined || columns.includes(name)) return;
  const shown = columns.slice(0, 10).map((column) => `"${column.slice(0, 60)}"`);
  throw new ValidationError(
    label,
    `is CSV without a column "${name.slice(0, 60)}"; its columns are ${shown.join(", ")}${columns.length > 10 ? " and more" : ""}`,
  );
};

export interface Identity {
  idField: string;
  idType: IdType | "phone";
}

/** The person of a record. */
export const personOf = (label: string, record: Fields, { idField, idType }: Identity): Fields => {
  const place: Place = [label, idField];
  const given = toText(place, demand(label, record, idField));
  const named = idType === "phone" ? { phone: given } : personIdentifiers(given, idType);
  return readPerson(() => place, "", named) as Fields;
};

/** The identifier of a record that may be invalid, for the report. */
export const idOf = ({ idField }: Identity, record: unknown): string | null => {
  const value = typeof record === "object" && record !== null ? (record as Fields)[idField] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
};
