import { type Entity, isRepeatable, serialiseEntity } from "../entity/entity";
import type { Place } from "../errors";
import { byteLength, limits } from "../limits";
import { isPlainObject } from "../values/pairs";
import { asCompared } from "../values/personId";
import { isBlank } from "../values/text";

type Identifiers = Record<string, unknown>;

/** The record of one row on its way into a request: serialised once, whatever becomes of that request. */
export interface Entry {
  /** Counted from 1. */
  row: number;
  /** The very item of the input. */
  given: unknown;
  /** What the report calls it. */
  recordId: string | null;
  json: string;
  bytes: number;
  /** Whom and what it touches: two requests in flight never share one. */
  touched: readonly number[];
  /** A second copy of it changes nothing. */
  repeatable: boolean;
  /** Another run would make the same entity of the record: an event that was given no key gets a new id in each. */
  lasting: boolean;
}

/** What an entity is about, by the identifier it has. */
export const firstIdentifier = (entity: Entity): string | null => {
  const { object_id, id, email, phone, cio_id, cio_object_id } = (entity.identifiers ??
    entity.primary ??
    {}) as Identifiers;
  const name = object_id ?? id ?? email ?? phone ?? cio_id ?? cio_object_id;
  return typeof name === "string" || typeof name === "number" ? String(name) : null;
};

/** FNV-1a, where an earlier text left off. */
const hash = (text: string, earlier = 0x811c9dc5): number => {
  let number = earlier;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number;
};

/**
 * A name of a kind as a number of 30 bits, which costs no memory to keep. Two names with the same number are treated
 * as one: that makes one of them wait for the other, and nothing else.
 */
const numbering = (kind: string): ((name: string) => number) => {
  const seed = hash(kind);
  return (name) => hash(name, seed) >>> 2;
};

const numberOfObject = numbering("object");
const numberOfCioObject = numbering("cio_object");
const numberOfDelivery = numbering("delivery");
const kinds = ["id", "email", "phone", "cio_id", "anonymous_id"].map((kind) => ({
  kind,
  numberOf: numbering(kind),
}));

/** Adds the identifiers of a person. A blank names nobody: people who share an empty field are not one person. */
const addPerson = (touched: number[], person: Identifiers): void => {
  for (const { kind, numberOf } of kinds) {
    const value = person[kind];
    if ((typeof value === "string" || typeof value === "number") && !isBlank(value))
      touched.push(numberOf(asCompared(kind, String(value))));
  }
};

const addNamed = (touched: number[], named: unknown): void => {
  if (typeof named !== "object" || named === null) return;
  const identifiers = named as Identifiers;
  if ("object_id" in identifiers)
    touched.push(numberOfObject(`${identifiers.object_type_id}/${identifiers.object_id}`));
  else if ("cio_object_id" in identifiers) touched.push(numberOfCioObject(`${identifiers.cio_object_id}`));
  else addPerson(touched, identifiers);
};

/**
 * Everybody and everything that an entity touches: whom it names, whom it relates or merges, and the identifiers
 * that it gives to a person as attributes. One person may have several names, and only those that are given are known.
 */
export const touchedBy = (entity: Entity): number[] => {
  const { type, action, identifiers, primary, secondary, attributes, cio_relationships: related } = entity;
  const touched: number[] = [];
  // A delivery is no person, though both are named by an id.
  if (type === "delivery") return [numberOfDelivery(JSON.stringify(identifiers))];
  addNamed(touched, identifiers);
  addNamed(touched, primary);
  addNamed(touched, secondary);
  if (type === "person" && action === "identify") addPerson(touched, (attributes ?? {}) as Identifiers);
  if (Array.isArray(related))
    for (const one of related) addNamed(touched, (one as { identifiers?: unknown } | null)?.identifiers);
  if (entity.anonymous_id !== undefined) addPerson(touched, { anonymous_id: entity.anonymous_id });
  return touched;
};

/** How many bytes of JSON one character may take: an escape such as \\u001f. */
const widest = 6;

/** In characters, as JSON writes it. */
const longestNumber = 25;

/** What type, action and their punctuation take at most, in bytes. */
const frame = 1000;

/** What plain values and their names take at most, in bytes; infinite when a value has to be serialised to be known. */
const mostBytes = (values: Record<string, unknown>): number => {
  let most = 0;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value === "object" && value !== null) return Number.POSITIVE_INFINITY;
    most += (name.length + (typeof value === "string" ? value.length : longestNumber) + 1) * widest;
  }
  return most;
};

/** Whether an entity of plain values is small enough beyond doubt, which is cheaper to tell than its size. */
const isSurelySmall = ({
  type,
  identifiers,
  name,
  attributes,
  cio_relationships: related,
  device,
}: Entity): boolean => {
  if (type !== "person" || related !== undefined || device !== undefined) return false;
  if (!isPlainObject(identifiers) || !isPlainObject(attributes)) return false;
  const named = frame + String(name).length * widest;
  return named + mostBytes(identifiers) + mostBytes(attributes) <= limits.entity.max;
};

/** Checks that an entity can be sent; throws what `toEntry` would throw. */
export const checkSize = (place: Place, entity: Entity): void => {
  if (!isSurelySmall(entity)) serialiseEntity(place, entity);
};

/** An entity ready to be sent; more than 32000 bytes are an error. */
export const toEntry = (
  place: Place,
  { row, given, lasting }: Pick<Entry, "row" | "given" | "lasting">,
  entity: Entity,
): Entry => {
  const json = serialiseEntity(place, entity);
  return {
    row,
    given,
    recordId: firstIdentifier(entity),
    json,
    bytes: byteLength(json),
    touched: touchedBy(entity),
    repeatable: isRepeatable(entity),
    lasting,
  };
};
