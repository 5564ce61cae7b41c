import { asRecord, eachRow, readRecords } from "../../batch/records";
import { ValidationError, within } from "../../errors";
import { optionalWebAddress } from "../../inputs/webAddress";
import { atMost, byteLength, limits } from "../../limits";
import { checkSendable } from "../../values/sendable";
import { isBlank } from "../../values/text";

type Row = Record<string, unknown>;

const anExample = '[{"eventName": "Open day", "eventDate": "2026-12-05"}]';

const aboutRows = `a list of objects, JSON text of one, or CSV with a header row, as text or as a file; values of CSV are text (${atMost(limits.collectionRow)} a row, ${atMost(limits.collection)} in all)`;

const field = {
  label: "Rows",
  type: "code" as const,
  language: "json" as const,
  placeholder: anExample,
  example: anExample,
  // Read when the step runs: a long list must not be copied.
  clean: (value: unknown): unknown => value,
};

/** The rows of a collection, where nothing else can be its content. */
export const rows = {
  ...field,
  required: true,
  comments: `The rows, usually from an earlier step: ${aboutRows}. An empty list leaves no rows`,
};

export const optionalRows = {
  ...field,
  required: false,
  comments: `The rows, usually from an earlier step: ${aboutRows}. Left empty where URL is used`,
};

export const url = optionalWebAddress({
  label: "URL",
  comments:
    "The address of a CSV or JSON file that Customer.io fetches the rows from. Left empty where Rows is used",
  example: "https://files.example.com/events.csv",
});

/** The rows as they are sent, each checked; `label` says which row is wrong. */
export const readRows = async (given: unknown): Promise<Row[]> => {
  const { label } = field;
  const records = await readRecords(label, given);
  const read: Row[] = [];
  let bytes = 2; // the brackets
  await eachRow(records, (item, at) => {
    const place = [label, `row ${at}`] as const;
    const row = inRow(at, () => asRecord(label, records.read(item)));
    for (const [name, value] of Object.entries(row)) checkSendable(within(place, name), value);
    const size = byteLength(JSON.stringify(row));
    if (size > limits.collectionRow.max)
      throw new ValidationError(
        place,
        `is ${size} bytes of JSON; ${atMost(limits.collectionRow)} are allowed`,
      );
    bytes += size + 1; // the comma
    if (bytes > limits.collection.max)
      throw new ValidationError(
        label,
        `are too large together: ${atMost(limits.collection)} of JSON are allowed`,
      );
    read.push(row);
    return undefined;
  });
  return read;
};

/** The error of a row says which one it is. */
const inRow = <T>(at: number, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw error instanceof ValidationError
      ? new ValidationError([field.label, `row ${at}`], error.why)
      : error;
  }
};

interface Content {
  rows: unknown;
  url: string | undefined;
}

/** What a collection is made of, from the one input that is used; both undefined when neither is. */
export const readContent = async ({ rows: given, url: address }: Content) => {
  if (isBlank(given)) return { data: undefined, url: address };
  if (address !== undefined)
    throw new ValidationError(url.label, `must be empty where ${field.label} is used`);
  return { data: await readRows(given), url: address };
};
