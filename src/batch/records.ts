import { isUtf8 } from "node:buffer";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readIdentifier } from "../entity/identifiers";
import { ValidationError } from "../errors";
import { leaveOutFields, recordIdType, records, sendFields } from "../inputs/records";
import { readBinary } from "../values/file";
import { parseJson } from "../values/json";
import { isPlainObject } from "../values/pairs";
import { type IdType, shapeOf } from "../values/personId";
import { isBlank } from "../values/text";
import { csvRecords } from "./csv";
import { checkColumns, type Naming, newFieldWatch } from "./fieldWatch";

/** What a batch step was given: a list, or a file of rows. It is read twice, to check and to send, and never all kept. */
export interface Records<T = unknown> {
  items: () => Iterable<T> | AsyncIterable<T>;
  /** The record that an item is; throws a ValidationError when it is none. */
  read: (item: T) => unknown;
  /** The names that every record has; undefined where each has its own. */
  columns?: readonly string[];
  /** The item as whoever wants to send it again needs it. */
  original: (item: T) => unknown;
}

const fromList = (label: string, list: readonly unknown[]): Records => ({
  items: () => list,
  read: (item) => (typeof item === "string" ? parseJson(label, item) : item),
  original: (item) => item,
});

const textBeginsLikeJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

const fromJson = (label: string, text: string): Records => {
  const list = parseJson(label, text);
  if (Array.isArray(list)) return fromList(label, list);
  throw new ValidationError(label, "is JSON, but not a list");
};

/** A list, or JSON text of one. */
export const readRecordList = (label: string, value: unknown): Records => {
  if (Array.isArray(value)) return fromList(label, value);
  if (isBlank(value)) throw new ValidationError(label, "is required");
  if (typeof value === "string") return fromJson(label, value);
  throw new ValidationError(label, "must be a list, or JSON text of one");
};

/** The blanks of JSON, and the bytes of a byte order mark. */
const passedOver = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

const bytesBeginLikeJson = (bytes: Buffer): boolean => {
  const first = bytes.find((byte) => !passedOver.has(byte));
  return first === 0x5b || first === 0x7b; // [ or {
};

const fromBytes = async (label: string, bytes: Buffer): Promise<Records> => {
  if (!isUtf8(bytes)) throw new ValidationError(label, "is a file that is not UTF-8 text");
  return bytesBeginLikeJson(bytes) ? fromJson(label, bytes.toString("utf8")) : csvRecords(label, bytes);
};

/** A list, JSON text of one, CSV text with a header row, or a file of either from an earlier step. */
export const readRecords = async (label: string, value: unknown): Promise<Records> => {
  const file = readBinary(value);
  if (file) return fromBytes(label, file.content);
  if (typeof value !== "string" || value.trim() === "" || textBeginsLikeJson(value))
    return readRecordList(label, value);
  if (!value.isWellFormed())
    throw new ValidationError(label, "contains half of a character (a lone surrogate)");
  return csvRecords(label, Buffer.from(value, "utf8"));
};

/** A record as an object. */
export const asRecord = (label: string, value: unknown): Record<string, unknown> => {
  if (isPlainObject(value)) return value;
  throw new ValidationError(label, "must be an object, or JSON text of one");
};

/** How many records are read before others get their turn: a long list must not hold up the whole process. */
const atATime = 500;

/** Takes the items one by one, with their rows. */
export const eachRow = async <T>(
  { items }: Records<T>,
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

interface Reading extends FieldSelection {
  records: unknown;
  idField: string;
  idType: IdType | "phone";
}

/**
 * Reads records as objects about people, and notes what may be a mistake in all of them together. Every record has to
 * have the fields in `used`; `others` are inputs that name fields which only some may have.
 */
export const openRecords = async (
  { idField, idType, ...values }: Reading,
  used: readonly string[],
  others: readonly Naming[] = [],
) => {
  const { label } = records;
  const source = await readRecords(label, values.records);
  checkColumns(label, source.columns, used);
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
