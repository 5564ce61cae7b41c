import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { type Place, ValidationError } from "../errors";

const notATime =
  "is not a time: use a date and time such as 2026-11-20 or 2026-11-20T09:30:00Z (ISO 8601), Unix seconds or Unix milliseconds";

/** Numbers from here on are milliseconds: as milliseconds it is March 1973, as seconds the year 5138. */
const firstMilliseconds = 100_000_000_000;

/** The end of the year 9999, in milliseconds: beyond it are microseconds, not times. */
const lastMilliseconds = 253_402_300_799_999;

/**
 * Numbers below are nothing (0), years, days of a spreadsheet or dates without dashes (2026, 46346, 202611, 20261120). As seconds
 * they are between 1970 and March 1973, which hardly anybody means; who does can write the date.
 */
const firstSeconds = 100_000_000;

const isoMoment =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const fromNumber = (place: Place, number: number): number => {
  if (number >= 0 && number < firstSeconds)
    throw new ValidationError(
      place,
      "is too small a number to be Unix seconds; write the date as 2026-11-20",
    );
  const milliseconds = Math.abs(number) < firstMilliseconds ? number * 1000 : number;
  if (!(Math.abs(milliseconds) <= lastMilliseconds)) throw new ValidationError(place, notATime);
  return Math.floor(milliseconds / 1000);
};

/** No clock on earth is further from UTC, in minutes. */
const furthestOffset = 14 * 60;

/** Minutes of an offset such as +05:30. */
const minutesOf = (zone: string): number => {
  const [, hours = 0, minutes = 0] = /^[+-](\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return Number(hours) * 60 + Number(minutes);
};

const fromText = (place: Place, text: string): number => {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return fromNumber(place, Number(text));
  const { date, time = "00:00", zone = "Z" } = isoMoment.exec(text)?.groups ?? {};
  // Without an offset a time is UTC: the clock of the machine that a workflow happens to run on says nothing.
  const moment = parseISO(`${date}T${time}${zone.toUpperCase()}`);
  if (!isValid(moment)) throw new ValidationError(place, notATime);
  if (minutesOf(zone) > furthestOffset)
    throw new ValidationError(place, "has an offset from UTC of more than 14 hours, which no clock has");
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
  throw new ValidationError(place, notATime);
};
