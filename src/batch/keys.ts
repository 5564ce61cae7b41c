import type { Entity } from "../entity/entity";
import { isBlank } from "../values/text";

type Identifiers = Record<string, unknown>;

/**
 * A name as a number of 30 bits, which costs no memory to keep. Two names with the same number are treated as one:
 * that makes one of them wait for the other, and nothing else.
 */
const numberOf = (kind: string, name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < kind.length; at += 1) hash = Math.imul(hash ^ kind.charCodeAt(at), 0x01000193);
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 2;
};

const kinds = ["id", "email", "phone", "cio_id", "anonymous_id"];

/**
 * Adds the identifiers of a person, as Customer.io compares them: an email address in lower case. A blank names
 * nobody: people who share an empty field are not one person.
 */
const addPerson = (keys: number[], person: Identifiers): void => {
  for (const kind of kinds) {
    const value = person[kind];
    if (isBlank(value) || (typeof value !== "string" && typeof value !== "number")) continue;
    const name = String(value);
    keys.push(numberOf(kind, kind === "email" ? name.trim().toLowerCase() : name));
  }
};

const addNamed = (keys: number[], named: unknown): void => {
  if (typeof named !== "object" || named === null) return;
  const identifiers = named as Identifiers;
  if ("object_id" in identifiers)
    keys.push(numberOf("object", `${identifiers.object_type_id}/${identifiers.object_id}`));
  else if ("cio_object_id" in identifiers) keys.push(numberOf("cio_object", `${identifiers.cio_object_id}`));
  else addPerson(keys, identifiers);
};

/**
 * Everybody and everything that an entity touches: whom it names, whom it relates or merges, and the identifiers
 * that it gives to a person as attributes. One person may have several names, and only those that are given are known.
 */
export const keysOf = (entity: Entity): number[] => {
  const { type, action, identifiers, primary, secondary, attributes, cio_relationships: related } = entity;
  const keys: number[] = [];
  // A delivery is no person, though both are named by an id.
  if (type === "delivery") return [numberOf("delivery", JSON.stringify(identifiers))];
  addNamed(keys, identifiers);
  addNamed(keys, primary);
  addNamed(keys, secondary);
  if (type === "person" && action === "identify") addPerson(keys, (attributes ?? {}) as Identifiers);
  if (Array.isArray(related))
    for (const one of related) addNamed(keys, (one as { identifiers?: unknown } | null)?.identifiers);
  if (entity.anonymous_id !== undefined) addPerson(keys, { anonymous_id: entity.anonymous_id });
  return keys;
};
