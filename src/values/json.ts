import { type Place, ValidationError } from "../errors";

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A number as its digits and a power of ten, so that 1.0 and 1, and 1e5 and 100000, are the same. */
const exactly = (number: string): string => {
  const [mantissa = "", exponent = "0"] = number.replace("-", "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
};

/** Up to 15 digits fit into a number whole. */
const isShort = (number: string): boolean => number.length <= 15 && !/e/i.test(number);

/** A number that would be read with other digits than it was written with. */
const losesDigits = (json: string): boolean =>
  (json.match(stringOrNumber) ?? []).some(
    (token) => !token.startsWith('"') && !isShort(token) && exactly(token) !== exactly(String(Number(token))),
  );

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
