import { type Place, ValidationError } from "../errors";
import { parseJson, tryJson } from "./jsonText";

/** A list or an object in JSON; "{{ name }}" and "[draft]" are text. */
const isJsonContainer = (text: string): boolean =>
  /^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/.test(text) && tryJson(text) !== undefined;

const words = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Only what prints back as the same digits: 42 and -1.5, but not 02134, 1.0, 1e5 or an integer beyond 2^53. */
const toNumber = (text: string): number | undefined => {
  const number = Number(text);
  return text !== "" && Number.isFinite(number) && String(number) === text ? number : undefined;
};

/** Checks that JSON can hold a value whole: no number that it cannot write, nothing endless. */
export const checkSendable = (place: Place, value: unknown, holders: unknown[] = []): void => {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new ValidationError(place, "is not a finite number");
  if (typeof value === "bigint") throw new ValidationError(place, "is a big integer; pass it as text");
  if (typeof value !== "object" || value === null) return;
  if (holders.includes(value)) throw new ValidationError(place, "contains itself");
  if (ArrayBuffer.isView(value)) throw new ValidationError(place, "is binary data, not an attribute");
  for (const inner of Object.values(value)) checkSendable(place, inner, [...holders, value]);
};

/**
 * What is sent for one value of a key-value list. Text stays text, except text that is a JSON list or object;
 * with `convert`, also text that is exactly a JSON number, true, false or null. `place` is for the error.
 */
export const toAttributeValue = (place: Place, value: unknown, convert: boolean): unknown => {
  if (typeof value !== "string") {
    checkSendable(place, value);
    return value;
  }
  if (isJsonContainer(value)) {
    const container = parseJson(place, value);
    checkSendable(place, container);
    return container;
  }
  if (!convert) return value;
  return words.has(value) ? words.get(value) : (toNumber(value) ?? value);
};
