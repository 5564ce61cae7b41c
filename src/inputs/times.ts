import { isValid, parseISO } from "date-fns";
import { type Place, ValidationError } from "../errors";

const accepted =
  "is not a time: use ISO 8601 (2026-11-20 or 2026-11-20T09:30:00Z), Unix seconds or Unix milliseconds";

/** Numbers from here on are milliseconds: as milliseconds it is March 1973, as seconds the year 5138. */
const firstMilliseconds = 100_000_000_000;

/** The last moment that a date can hold, in milliseconds. */
const lastMilliseconds = 8_640_000_000_000_000;

/** 20261120 may be a date without dashes; as seconds it is in August 1970, which nobody means. */
const compactDate = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const isoMoment =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const fromNumber = (place: Place, number: number): number => {
  if (compactDate.test(String(number)))
    throw new ValidationError(place, "looks like a date without dashes; write it as 2026-11-20");
  const milliseconds = Math.abs(number) < firstMilliseconds ? number * 1000 : number;
  if (!(Math.abs(milliseconds) <= lastMilliseconds)) throw new ValidationError(place, accepted);
  return Math.floor(milliseconds / 1000);
};

const fromText = (place: Place, text: string): number => {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return fromNumber(place, Number(text));
  const { date, time = "00:00", zone = "Z" } = isoMoment.exec(text)?.groups ?? {};
  // Without an offset a time is UTC: the clock of the machine that a workflow happens to run on says nothing.
  const moment = parseISO(`${date}T${time}${zone.toUpperCase()}`);
  if (!isValid(moment)) throw new ValidationError(place, accepted);
  return Math.floor(moment.getTime() / 1000);
};

/**
 * Reads a moment as whole Unix seconds, the only form Customer.io takes: it replaces any other value by "now"
 * and says nothing. `place` names the field in the error; the value is not shown.
 */
export const toUnixSeconds = (place: Place, value: unknown): number => {
  if (typeof value === "number") return fromNumber(place, value);
  if (typeof value === "string") return fromText(place, value.trim());
  if (value instanceof Date && isValid(value)) return Math.floor(value.getTime() / 1000);
  throw new ValidationError(place, accepted);
};
