import { type Place, ValidationError, within } from "../errors";
import { checkDigits, parseJson, tryJson } from "./json";
import { checkSendable } from "./sendable";
import { isBlank, isEmpty, toTextValue } from "./text";

/** An object as JSON has it: no list, no date, no bytes, no Map, whose entries JSON would lose. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === "[object Object]";

const wanted = "must be key-value pairs, an object, or JSON text of either";

/** Undefined for an empty row. */
const entryOf = (label: string, pair: unknown, row: number): [string, unknown] | undefined => {
  if (!isPlainObject(pair) || !("key" in pair))
    throw new ValidationError(label, `entry ${row} has no key; ${wanted}`);
  const { key, value } = pair;
  if (typeof key !== "string" && typeof key !== "number")
    throw new ValidationError(label, `the key of entry ${row} must be text`);
  if (key !== "") return [String(key), value];
  // The form leaves an empty row behind when somebody adds one and thinks better of it.
  if (value === "" || value === undefined || value === null) return undefined;
  throw new ValidationError(label, `entry ${row} has a value but no key`);
};

/** What was given, or what it says where it is JSON text; an empty object for nothing. */
const unwrapped = (label: string, given: unknown): object => {
  const value = typeof given === "string" && !isBlank(given) ? parseJson(label, given) : given;
  if (typeof value === "object" && value !== null) return value;
  if (isBlank(given)) return {};
  throw new ValidationError(label, wanted);
};

const pairsIn = (label: string, given: object): [string, unknown][] => {
  if (isPlainObject(given)) return Object.entries(given);
  const pairs =
    given instanceof Map ? Array.from(given, ([key, value]: [unknown, unknown]) => ({ key, value })) : given;
  if (!Array.isArray(pairs)) throw new ValidationError(label, wanted);
  return pairs.map((pair, index) => entryOf(label, pair, index + 1)).filter((entry) => entry !== undefined);
};

/** Reads key-value pairs, an object, a Map, or JSON text of either, in their order; a repeated key comes repeatedly. */
export const readEntries = (label: string, value: unknown): [string, unknown][] =>
  pairsIn(label, unwrapped(label, value));

/** Sets a property of any name: as an ordinary one, `__proto__` would be the prototype. */
export const setOwn = (object: Record<string, unknown>, name: string, value: unknown): void => {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  else object[name] = value;
};

/**
 * The same as an object: of a repeated key the last one wins. Any name may be a key, `__proto__` too. What is an object
 * already is that object, not a copy of it.
 */
export const readPairs = (label: string, value: unknown): Record<string, unknown> => {
  const given = unwrapped(label, value);
  if (isPlainObject(given)) return given;
  const read = {};
  for (const [key, one] of pairsIn(label, given)) setOwn(read, key, one);
  return read;
};

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

/** Whether text may hold a list or an object in JSON, which begins so, or after blanks. */
const mayBeContainer = (text: string): boolean => {
  const first = text.charCodeAt(0);
  const isPrintable = first > 0x20 && first < 0x7f;
  return !isPrintable || first === 0x5b || first === 0x7b; // [ or {
};

/** The list or the object that text holds; undefined for all other text, "{{ name }}" and "[draft]" too. */
const containerIn = (text: string): object | undefined => {
  if (!mayBeContainer(text) || !/^\s*[[{]/.test(text)) return undefined;
  const read = tryJson(text);
  return typeof read === "object" && read !== null ? read : undefined;
};

/** Whether a value is sent as it is beyond doubt, which most are; cheaper to tell than to read it. */
export const isPlain = (value: unknown, convert: boolean | undefined): boolean => {
  if (typeof value === "string") return convert === undefined || !(convert || mayBeContainer(value));
  if (typeof value === "number") return Number.isSafeInteger(value);
  return typeof value === "boolean" || value === null;
};

/**
 * What is sent for one value of a pair. Text stays text, except text that is a JSON list or object; with `convert`,
 * also text that is exactly a JSON number, or true, false or null. `place` is for the error.
 */
export const readValue = (place: Place, value: unknown, convert: boolean): unknown => {
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

/** What becomes of values that say nothing: empty text and null. */
export type EmptyValues = "send" | "leaveOut";

/** Whether a value is sent where no name has a meaning of its own. What is undefined is no value. */
export const isSent = (choice: EmptyValues, value: unknown): boolean =>
  value !== undefined && (choice === "send" || !isEmpty(value));

/** One input of a form that holds pairs, or one field of an entity. */
export interface Source {
  place: Place;
  given: Record<string, unknown>;
}

interface DataRules {
  convertValues: boolean;
  emptyValues?: EmptyValues;
  /** Which of them are sent; all when it is left out. */
  isTaken?: (name: string, value: unknown) => boolean;
}

/** The data of an event or a message, where no name is reserved; of a name in several sources the last one wins. */
export const readData = (
  sources: readonly Source[],
  { convertValues, emptyValues = "send", isTaken }: DataRules,
): Record<string, unknown> => {
  const data: Record<string, unknown> = {};
  for (const { place, given } of sources)
    for (const name of Object.keys(given)) {
      const value = given[name];
      if (!isSent(emptyValues, value) || (isTaken && !isTaken(name, value))) continue;
      const read = isPlain(value, convertValues)
        ? value
        : readValue(within(place, name), value, convertValues);
      setOwn(data, name, read);
    }
  return data;
};

/** Where Customer.io keeps nothing but text, as the attributes of a device; undefined when there is none. */
export const readTexts = (
  { place, given }: Source,
  emptyValues: EmptyValues = "send",
): Record<string, string> | undefined => {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    if (!isSent(emptyValues, given[name])) continue;
    if (name === "") throw new ValidationError(place, "an attribute has no name");
    setOwn(texts, name, toTextValue(within(place, name), given[name]));
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
};
