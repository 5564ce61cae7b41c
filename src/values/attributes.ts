import { type Place, ValidationError, within } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { type EmptyValues, isPlain, isSent, readValue, type Source, setOwn } from "./pairs";
import { type AttributesOf, reservedReader } from "./reserved";
import { checkSendable } from "./sendable";
import { checkLength, isBlank, isEmpty } from "./text";
import { toUnixSeconds } from "./times";

/** Why a name cannot be that of an attribute. */
const whyNoAttribute = (name: string): string | undefined => {
  if (name === "") return "an attribute has no name";
  const { max } = limits.attributeName;
  return name.length * 3 > max && byteLength(name) > max
    ? `is a name of ${byteLength(name)} bytes; ${atMost(limits.attributeName)} are allowed`
    : undefined;
};

const checkAttributeCount = (holder: Place, count: number): void => {
  if (count > limits.attributes.max)
    throw new ValidationError(holder, `has ${count} attributes; ${atMost(limits.attributes)} are allowed`);
};

interface AttributeRules {
  /** What Convert Values says; undefined where text is never anything else than text. */
  convertValues?: boolean;
  emptyValues?: EmptyValues;
  /** Names of those that hold a time, besides the ones that Customer.io reserves. */
  timestampAttributes?: readonly string[];
  /** Which names are those of attributes; all when it is left out. */
  isTaken?: (name: string) => boolean;
}

/** Text that may be too long for an attribute; see checkLength. */
const isLong = (value: unknown): boolean =>
  typeof value === "string" && value.length * 3 > limits.attributeValue.max;

/** What the name of an attribute says about it. */
interface Named {
  isTaken: boolean;
  /**
   * A blank in a reserved one is something that nobody said, whatever is chosen: a blank unsubscribed would subscribe
   * the person again.
   */
  isReserved: boolean;
  whyNot: string | undefined;
  /** How its value is read; undefined where any value will do. */
  read: ((place: Place, value: unknown) => unknown) | undefined;
}

/** How many names a reader remembers: the names of records are the same over and over, but they need not be. */
const mostNames = 1000;

/**
 * Reads attributes and makes them ready to send, each name and value and their number checked. Of a name in several
 * sources the last one wins, and the last source is blamed for their number. A blank must not overwrite one of the
 * `identifiers` that somebody goes by.
 */
export const newAttributesReader = (
  of: AttributesOf,
  { convertValues, emptyValues = "send", timestampAttributes, isTaken }: AttributeRules = {},
) => {
  const timed = new Set(timestampAttributes);
  const names = new Map<string, Named>();

  const readTime = (place: Place, value: unknown): unknown =>
    isEmpty(value) ? value : toUnixSeconds(place, value);

  const look = (name: string): Named => {
    const known = names.get(name);
    if (known) return known;
    const reserved = reservedReader(of, name);
    const named: Named = {
      isTaken: isTaken === undefined || isTaken(name),
      isReserved: reserved !== undefined,
      whyNot: whyNoAttribute(name),
      read: reserved ?? (timed.has(name) ? readTime : undefined),
    };
    if (names.size < mostNames) names.set(name, named);
    return named;
  };

  const readOther = (place: Place, value: unknown): unknown => {
    if (convertValues !== undefined) return readValue(place, value, convertValues);
    checkSendable(place, value);
    return value;
  };

  const readOne = (holder: Place, name: string, { read }: Named, given: unknown): unknown => {
    if (read === undefined && isPlain(given, convertValues) && !isLong(given)) return given;
    const place = within(holder, name);
    const value = read ? read(place, given) : readOther(place, given);
    if (typeof value === "string") checkLength(place, value, limits.attributeValue);
    return value;
  };

  return (sources: readonly Source[], identifiers: object = {}): Record<string, unknown> => {
    const all: Record<string, unknown> = {};
    const goneBy = Object.keys(identifiers);
    let count = 0;
    for (const { place: holder, given } of sources)
      for (const name of Object.keys(given)) {
        const named = look(name);
        if (!named.isTaken) continue;
        const value = given[name];
        const mustSay = named.isReserved || goneBy.includes(name);
        if (mustSay ? isBlank(value) : !isSent(emptyValues, value)) continue;
        if (named.whyNot !== undefined)
          throw new ValidationError(name === "" ? holder : within(holder, name), named.whyNot);
        setOwn(all, name, readOne(holder, name, named, value));
        count += 1;
      }
    // A name that came twice was counted twice.
    if (count > limits.attributes.max)
      checkAttributeCount(sources.at(-1)?.place ?? "", Object.keys(all).length);
    return all;
  };
};
