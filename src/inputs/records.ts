import { choice, list, text } from "./fields";
import { idTypes } from "./idType";

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
