import { type Place, ValidationError } from "../errors";
import { limits } from "../limits";
import { asCompared } from "../values/personId";
import { isBlank, readText } from "../values/text";
import { asObject, type EntityFields, type Read, withoutNothing } from "./reading";

type ReadIdentifier = (place: Place, value: unknown) => string;

const shaped =
  (shape: RegExp, why: string): ReadIdentifier =>
  (place, value) => {
    const read = readText(place, value);
    if (!shape.test(read)) throw new ValidationError(place, why);
    return read;
  };

const cioId = shaped(/^[^@]+$/, "is not a Customer.io ID");

const identifierReaders = {
  id: (place, value) => readText(place, value, { limit: limits.personId }),
  email: shaped(/^[^\s@]+@[^\s@]+$/, "is not an email address"),
  phone: shaped(/^\+[1-9]\d{1,14}$/, "is not a phone number in the E.164 format, such as +14155552671"),
  // A path of v1 wants the prefix, v2 does not.
  cio_id: (place, value) => readText(place, cioId(place, value).replace(/^cio_/, "")),
} satisfies Record<string, ReadIdentifier>;

export type PersonKind = keyof typeof identifierReaders;

/** One identifier of a person, whose kind is known; `place` is where it stands. */
export const readIdentifier = (place: Place, kind: PersonKind, value: unknown): string =>
  identifierReaders[kind](place, value);

/** Exactly one of several identifiers. */
const oneOf =
  (names: readonly PersonKind[]): Read =>
  (at, field, value) => {
    const given = withoutNothing(asObject(at, field, value));
    const wanted = `must hold exactly one of ${names.join(", ")}`;
    const [name, ...others] = Object.keys(given);
    const known = names.find((one) => one === name);
    if (!known || others.length > 0) throw new ValidationError(at(field), wanted);
    return { [known]: readIdentifier(at(`${field}.${known}`), known, given[known]) };
  };

export const readPerson = oneOf(["id", "email", "phone", "cio_id"]);
// The reference has no phone number where people are merged or related to an object.
export const readPersonWithoutPhone = oneOf(["id", "email", "cio_id"]);

const compared = (identifiers: unknown): string =>
  JSON.stringify(identifiers, (kind, id) => (typeof id === "string" ? asCompared(kind, id) : id));

/** Whether two identifiers, each as it was read, are of one person; a person may have others besides. */
export const nameTheSame = (one: unknown, other: unknown): boolean => compared(one) === compared(other);

const objectType = shaped(/^[1-9]\d*$/, "must be the number of an object type, from 1");

export const readObject: Read = (at, field, value) => {
  const given = withoutNothing(asObject(at, field, value));
  const wanted = "must hold either object_type_id and object_id or cio_object_id alone";
  const names = Object.keys(given).sort().join();
  if (names === "cio_object_id")
    return { cio_object_id: readText(at(`${field}.cio_object_id`), given.cio_object_id) };
  if (names !== "object_id,object_type_id") throw new ValidationError(at(field), wanted);
  return {
    object_type_id: objectType(at(`${field}.object_type_id`), given.object_type_id),
    object_id: readText(at(`${field}.object_id`), given.object_id, { limit: limits.objectId }),
  };
};

/** What an entity is about, by the identifier it has. */
export const firstIdentifier = (entity: EntityFields): string | null => {
  const { object_id, id, email, phone, cio_id, cio_object_id } = (entity.identifiers ??
    entity.primary ??
    {}) as EntityFields;
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
const addPerson = (touched: number[], person: EntityFields): void => {
  for (const { kind, numberOf } of kinds) {
    const value = person[kind];
    if ((typeof value === "string" || typeof value === "number") && !isBlank(value))
      touched.push(numberOf(asCompared(kind, String(value))));
  }
};

const addNamed = (touched: number[], named: unknown): void => {
  if (typeof named !== "object" || named === null) return;
  const identifiers = named as EntityFields;
  if ("object_id" in identifiers)
    touched.push(numberOfObject(`${identifiers.object_type_id}/${identifiers.object_id}`));
  else if ("cio_object_id" in identifiers) touched.push(numberOfCioObject(`${identifiers.cio_object_id}`));
  else addPerson(touched, identifiers);
};

/**
 * Everybody and everything that an entity touches: whom it names, whom it relates or merges, and the identifiers
 * that it gives to a person as attributes. One person may have several names, and only those that are given are known.
 */
export const touchedBy = (entity: EntityFields): number[] => {
  const { type, action, identifiers, primary, secondary, attributes, cio_relationships: related } = entity;
  const touched: number[] = [];
  // A delivery is no person, though both are named by an id.
  if (type === "delivery") return [numberOfDelivery(JSON.stringify(identifiers))];
  addNamed(touched, identifiers);
  addNamed(touched, primary);
  addNamed(touched, secondary);
  if (type === "person" && action === "identify") addPerson(touched, (attributes ?? {}) as EntityFields);
  if (Array.isArray(related))
    for (const one of related) addNamed(touched, (one as { identifiers?: unknown } | null)?.identifiers);
  if (entity.anonymous_id !== undefined) addPerson(touched, { anonymous_id: entity.anonymous_id });
  return touched;
};
