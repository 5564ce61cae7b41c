import { ValidationError } from "../errors";
import { moment } from "./fields";

const createdFrom = moment({
  label: "Created From",
  comments:
    "The earliest time at which a message was created: a date and time (ISO 8601), Unix seconds or Unix milliseconds",
  example: "2026-11-01",
});

const createdUntil = moment({
  label: "Created Until",
  comments:
    "The latest time at which a message was created. A date alone means its first second: to have the whole of a day, enter the next one",
  example: "2026-12-01",
});

/** When the messages that are listed were created; both ends are among them. */
export const createdInputs = { createdFrom, createdUntil };

interface CreatedValues {
  createdFrom: number | undefined;
  createdUntil: number | undefined;
}

export const createdQuery = ({ createdFrom: from, createdUntil: until }: CreatedValues) => {
  if (from !== undefined && until !== undefined && from > until)
    throw new ValidationError(createdUntil.label, `is before ${createdFrom.label}`);
  return { start_ts: from, end_ts: until };
};
