import { type Place, ValidationError, within } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { type EmptyValues, isSent, readValue, type Source, setOwn } from "./pairs";
import { type Described, reservedReader } from "./reserved";
import { checkSendable } from "./sendable";
import { checkLength, isBlank, isEmpty } from "./text";
import { toUnixSeconds } from "./times";

/** Checks the name of an attribute; `holder` is where it stands, `place` the attribute itself. */
const checkName = (holder: Place, place: Place, name: string): void => {
  if (name === "") throw new ValidationError(holder, "an attribute has no name");
  const { max } = limits.attributeName;
  if (name.length * 3 > max && byteLength(name) > max)
    throw new ValidationError(
      place,
      `is a name of ${byteLength(name)} bytes; ${atMost(limits.attributeName)} are allowed`,
    );
};

const checkCount = (holder: Place, count: number): void => {
  if (count > limits.attributes.max)
    throw new ValidationError(holder, `has ${count} attributes; ${atMost(limits.attributes)} are allowed`);
};

/**
 * Says which attributes are sent. A blank in a reserved one is something that nobody said, whatever is chosen: a
 * blank unsubscribed would subscribe the person again; nor must it overwrite one of the `identifiers` that somebody
 * goes by.
 */
export const newIsSent =
  (choice: EmptyValues, of: Described = "person") =>
  (name: string, value: unknown, identifiers: object = {}): boolean =>
    reservedReader(of, name) || Object.hasOwn(identifiers, name) ? !isBlank(value) : isSent(choice, value);

interface Rules {
  of: Described;
  /** What Convert Values says; undefined where text is never anything else than text. */
  convertValues?: boolean;
  emptyValues?: EmptyValues;
  /** Names of attributes that hold a time, besides those that Customer.io reserves. */
  times?: readonly string[];
}

/**
 * Reads attributes and makes them ready to send, each name and value and their number checked. Of a name in several
 * sources the last one wins, and the last source is blamed for their number.
 */
export const newAttributesReader = ({ of, convertValues, emptyValues = "send", times = [] }: Rules) => {
  const isTime = new Set(times);
  const isSentAs = newIsSent(emptyValues, of);

  const readOther = (place: Place, name: string, value: unknown): unknown => {
    if (isTime.has(name) && !isEmpty(value)) return toUnixSeconds(place, value);
    if (convertValues !== undefined) return readValue(place, value, convertValues);
    checkSendable(place, value);
    return value;
  };

  return (sources: readonly Source[], identifiers?: object): Record<string, unknown> => {
    const all: Record<string, unknown> = {};
    for (const { place: holder, given } of sources)
      for (const name of Object.keys(given)) {
        if (!isSentAs(name, given[name], identifiers)) continue;
        const place = within(holder, name);
        checkName(holder, place, name);
        const read = reservedReader(of, name);
        const value = read ? read(place, given[name]) : readOther(place, name, given[name]);
        if (typeof value === "string") checkLength(place, value, limits.attributeValue);
        setOwn(all, name, value);
      }
    checkCount(sources.at(-1)?.place ?? "", Object.keys(all).length);
    return all;
  };
};
