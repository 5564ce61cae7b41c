import type { EmptyValues, Source } from "../values/pairs";
import { choice, flag, list } from "./fields";

export const convertValues = flag({
  label: "Convert Values",
  comments:
    "Send text that is exactly a number, true, false or null as that value instead of as text. Off: 02134 and true stay text",
});

const aboutEmptyValues = {
  label: "Empty Values",
  comments:
    "Whether empty text and null are sent as they are or left out. As an attribute, one that is sent replaces what Customer.io holds. A blank unsubscribed, created_at, _update or identifier of the person is never sent",
};

const send = { label: "Send", value: "send" } as const;
const leaveOut = { label: "Leave Out", value: "leaveOut" } as const;

/** What becomes of empty values that somebody typed or mapped one by one: they are meant. */
export const emptyValues = choice(aboutEmptyValues, [send, leaveOut]);

/** The same of records, where an empty cell says that nobody filled it in. */
export const emptyValuesOfRecords = choice(aboutEmptyValues, [leaveOut, send]);

export const timestampAttributes = list({
  label: "Date Attributes",
  comments:
    "Names of attributes that hold a time, spelled as in the data. Their values may be a date and time (ISO 8601), Unix seconds or Unix milliseconds and are sent as Unix seconds, the form Customer.io understands. created_at is always treated this way",
  example: "trial_ends_at",
});

/** What a form says of the attributes in its other inputs. */
export interface AttributeChoices {
  convertValues: boolean;
  emptyValues: EmptyValues;
  timestampAttributes: string[];
}

/** A name in Date Attributes that is misspelt does nothing: its time would be sent as text. */
export const absentDates = (sources: readonly Source[], choices: AttributeChoices): string[] => {
  const absent = choices.timestampAttributes.filter(
    (name) => !sources.some(({ given }) => Object.hasOwn(given, name)),
  );
  if (absent.length === 0) return [];
  const names = absent.map((name) => `"${name.slice(0, 60)}"`).join(", ");
  return [`${timestampAttributes.label}: no attribute is called ${names}`];
};
