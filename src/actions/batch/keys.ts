import type { Entity } from "../../inputs/entity";

type Identifiers = Record<string, unknown>;

const kinds = ["id", "email", "phone", "cio_id", "anonymous_id"];

/** The identifiers of a person, as Customer.io compares them: an email address in lower case. */
const personKeys = (person: Identifiers): string[] => {
  const keys: string[] = [];
  for (const kind of kinds) {
    const value = person[kind];
    if (typeof value !== "string" && typeof value !== "number") continue;
    keys.push(`${kind}:${kind === "email" ? String(value).trim().toLowerCase() : value}`);
  }
  return keys;
};

const keysOfIdentifiers = (named: unknown): string[] => {
  if (typeof named !== "object" || named === null) return [];
  const identifiers = named as Identifiers;
  if ("object_id" in identifiers) return [`object:${identifiers.object_type_id}/${identifiers.object_id}`];
  if ("cio_object_id" in identifiers) return [`cio_object:${identifiers.cio_object_id}`];
  return personKeys(identifiers);
};

const related = ({ cio_relationships: relationships }: Entity): unknown[] =>
  Array.isArray(relationships)
    ? relationships.map((one: { identifiers?: unknown } | null) => one?.identifiers)
    : [];

/**
 * Everybody and everything that an entity touches: whom it names, whom it relates or merges, and the identifiers
 * that it gives to a person as attributes. One person may have several names, and only those that are given are known.
 */
export const keysOf = (entity: Entity): string[] => {
  const { type, action, identifiers, primary, secondary, attributes, anonymous_id: anonymousId } = entity;
  // A delivery is no person, though both are named by an id.
  if (type === "delivery") return keysOfIdentifiers(identifiers).map((key) => `delivery ${key}`);
  const keys = keysOfIdentifiers(identifiers);
  for (const named of [primary, secondary, ...related(entity)]) keys.push(...keysOfIdentifiers(named));
  if (type === "person" && action === "identify" && typeof attributes === "object" && attributes !== null)
    keys.push(...personKeys(attributes as Identifiers));
  if (anonymousId !== undefined) keys.push(...personKeys({ anonymous_id: anonymousId }));
  return keys;
};
