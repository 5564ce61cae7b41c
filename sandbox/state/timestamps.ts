import { textOf } from "../fields";
import type { Moment } from "./moment";

const isUnixSeconds = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1_000_000_000 && value <= 9_999_999_999;

/**
 * A time in seconds since 1970. Anything else, milliseconds and ISO text included, silently becomes the present: a
 * Customer.io engineer's answer in segmentio/action-destinations#2054.
 */
export const secondsOrNow = (moment: Moment, value: unknown): number => {
  if (isUnixSeconds(value)) return value;
  if (value !== undefined) moment.drop("timestamp replaced", textOf(value));
  return moment.now;
};
