import { type Place, ValidationError } from "../errors";
import { jsonMistake } from "./jsonMistake";
import { whyLeftOver } from "./names";

/** Files of Windows begin with a byte order mark, which is no part of the JSON. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

/** What JSON text says, or undefined when it is not JSON; that is not a value of JSON. */
export const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    return undefined;
  }
};

/** The error of text that is not JSON: it says where and why, and shows nothing of the text. */
export const invalidJson = (place: Place, text: string): ValidationError => {
  const whyNot = whyLeftOver(text);
  if (whyNot !== undefined) return new ValidationError(place, whyNot);
  const mistake = jsonMistake(withoutMark(text));
  return new ValidationError(place, `is text that is not valid JSON${mistake ? `; ${mistake}` : ""}`);
};

/** A number as its digits and a power of ten, so that 1.0 and 1, and 1e5 and 100000, are the same. */
const exactly = (number: string): string => {
  const [mantissa = "", exponent = "0"] = number.replace("-", "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  if (end === 0) return "0";
  return `${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
};

/** Where a number may be too long for its digits: up to 15 of them, without a power of ten, are always kept. */
const longNumber = /[\d.]{16}|\d[eE]/;

const textOrNumber = /"|-?\d[\d.eE+-]*/g;
const quoteOrBackslash = /["\\]/g;

/** Where the text ends that begins before `start`. */
const endOfText = (json: string, start: number): number => {
  quoteOrBackslash.lastIndex = start;
  for (;;) {
    const found = quoteOrBackslash.exec(json);
    if (found === null) return json.length;
    if (found[0] === '"') return quoteOrBackslash.lastIndex;
    quoteOrBackslash.lastIndex += 1; // what follows a backslash ends nothing
  }
};

/** Whether a number of valid JSON would be read with other digits than it was written with. */
const losesDigits = (json: string): boolean => {
  if (!longNumber.test(json)) return false;
  textOrNumber.lastIndex = 0;
  for (let found = textOrNumber.exec(json); found !== null; found = textOrNumber.exec(json)) {
    const [token] = found;
    if (token === '"') textOrNumber.lastIndex = endOfText(json, textOrNumber.lastIndex);
    else if (longNumber.test(token) && exactly(token) !== exactly(String(Number(token)))) return true;
  }
  return false;
};

/** Checks that valid JSON is read whole, to the last digit. */
export const checkDigits = (place: Place, json: string): void => {
  if (losesDigits(json))
    throw new ValidationError(place, "holds a number with more digits than JSON keeps; put it in quotes");
};

/** Reads JSON text; what cannot be read whole, to the last digit, is an error. */
export const parseJson = (place: Place, json: string): unknown => {
  const parsed = tryJson(json);
  if (parsed === undefined) throw invalidJson(place, json);
  checkDigits(place, json);
  return parsed;
};
