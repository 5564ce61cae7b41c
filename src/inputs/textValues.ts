import { type Place, ValidationError } from "../errors";
import { toText } from "./fields";

/** A value where Customer.io takes nothing but text: a number as its digits, true and false as these words. */
export const toTextValue = (place: Place, value: unknown): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object" || value === undefined)
    throw new ValidationError(place, "must be text, a number, true or false");
  return toText(place, value);
};
