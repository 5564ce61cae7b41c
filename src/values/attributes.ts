import { type Place, ValidationError } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { checkDigits, tryJson } from "./json";
import { checkSendable } from "./sendable";
import { isEmpty } from "./text";
import { toUnixSeconds } from "./times";

const words = new Map<string, unknown>([
  ["true", true],
  ["TRUE", true],
  ["false", false],
  ["FALSE", false],
  ["null", null],
]);

/** Only what prints back as the same digits: 42 and -1.5, but not 02134, 1.0, 1e5 or an integer beyond 2^53. */
const toNumber = (text: string): number | undefined => {
  const number = Number(text);
  if (text === "" || !Number.isFinite(number) || String(number) !== text) return undefined;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
};

/** The list or the object that text holds; undefined for all other text, "{{ name }}" and "[draft]" too. */
const containerIn = (text: string): object | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const read = tryJson(text);
  return typeof read === "object" && read !== null ? read : undefined;
};

/**
 * What is sent for one value of a key-value list. Text stays text, except text that is a JSON list or object;
 * with `convert`, also text that is exactly a JSON number, or true, false or null. `place` is for the error.
 */
export const toAttributeValue = (place: Place, value: unknown, convert: boolean): unknown => {
  if (typeof value !== "string") {
    checkSendable(place, value);
    return value;
  }
  const container = containerIn(value);
  if (container !== undefined) {
    checkDigits(place, value);
    checkSendable(place, container);
    return container;
  }
  if (!convert) return value;
  return words.has(value) ? words.get(value) : (toNumber(value) ?? value);
};

/** Checks the name of an attribute; `holder` is where it stands, `place` the attribute itself. */
const checkName = (holder: Place, place: Place, name: string): void => {
  if (name === "") throw new ValidationError(holder, "an attribute has no name");
  const bytes = byteLength(name);
  if (bytes > limits.attributeName.max)
    throw new ValidationError(
      place,
      `is a name of ${bytes} bytes; ${atMost(limits.attributeName)} are allowed`,
    );
};

const checkValue = (place: Place, value: unknown): void => {
  if (typeof value === "string" && byteLength(value) > limits.attributeValue.max)
    throw new ValidationError(
      place,
      `is ${byteLength(value)} bytes long; ${atMost(limits.attributeValue)} are allowed`,
    );
};

const checkCount = (place: Place, count: number): void => {
  if (count > limits.attributes.max)
    throw new ValidationError(place, `has ${count} attributes; ${atMost(limits.attributes)} are allowed`);
};

/** Checks attributes that are sent as they are; `placeOf` says where one of them stands. */
export const checkAttributes = (
  holder: Place,
  attributes: Record<string, unknown>,
  placeOf: (name: string) => Place,
): void => {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  checkCount(holder, entries.length);
  for (const [name, value] of entries) {
    const place = placeOf(name);
    checkName(holder, place, name);
    checkSendable(place, value);
    checkValue(place, value);
  }
};

/** One input of a form that holds attributes. */
interface Source {
  label: string;
  given: Record<string, unknown>;
}

interface Rules {
  convertValues: boolean;
  /** Names of attributes that hold a time. */
  times: readonly string[];
  /** The label of the input that the number of attributes is blamed on. */
  label: string;
}

/**
 * The attributes of a person, an object or a relationship from the inputs of a form, each name and value and their
 * number checked. Of a name in several inputs the last one wins.
 */
export const readAttributes = (
  sources: readonly Source[],
  { convertValues, times, label: holder }: Rules,
): Record<string, unknown> => {
  const known = new Set(times);

  const read = (label: string, name: string, given: unknown): unknown => {
    const place = [label, name] as const;
    checkName(label, place, name);
    if (known.has(name) && !isEmpty(given)) return toUnixSeconds(place, given);
    const value = toAttributeValue(place, given, convertValues);
    checkValue(place, value);
    return value;
  };

  const entries: [string, unknown][] = [];
  for (const { label, given } of sources)
    for (const [name, value] of Object.entries(given))
      if (value !== undefined) entries.push([name, read(label, name, value)]);
  const all = Object.fromEntries(entries);
  checkCount(holder, Object.keys(all).length);
  return all;
};
