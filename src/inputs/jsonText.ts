import { type Place, ValidationError } from "../errors";

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** An integer beyond 2^53 would be read with other digits than it was written with. */
const losesDigits = (json: string): boolean => {
  // One by one: all tokens of a long list would take many times its memory.
  for (const [token] of json.matchAll(stringOrNumber))
    if (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))) return true;
  return false;
};

/** What JSON text says, or undefined when it is not JSON; that is not a value of JSON. */
export const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads JSON text; what cannot be read whole, to the last digit, is an error. */
export const parseJson = (place: Place, json: string): unknown => {
  const parsed = tryJson(json);
  if (parsed === undefined) throw new ValidationError(place, "is text that is not valid JSON");
  if (losesDigits(json))
    throw new ValidationError(place, "holds a number with more digits than JSON keeps; put it in quotes");
  return parsed;
};
