import { setAll } from "./attributeValues";
import type { Moment } from "./moment";
import type { ObjectRecord, PersonRecord, RelationshipRecord } from "./person";

/** Connects a person and an object, or updates the attributes of their relationship. */
export const connect = (
  person: PersonRecord,
  object: ObjectRecord,
  attributes: Record<string, unknown>,
): void => {
  const relationship: RelationshipRecord = person.relationships.get(object.cioObjectId) ?? {
    person,
    object,
    attributes: new Map(),
  };
  setAll(relationship.attributes, attributes);
  person.relationships.set(object.cioObjectId, relationship);
  object.relationships.set(person.cioId, relationship);
};

export const disconnect = (moment: Moment, person: PersonRecord, object: ObjectRecord): void => {
  const existed = person.relationships.delete(object.cioObjectId);
  object.relationships.delete(person.cioId);
  if (!existed) moment.drop("unknown relationship", `${object.objectTypeId}/${object.objectId}`);
};

const connectLater = (
  object: ObjectRecord,
  anonymousId: string,
  attributes: Record<string, unknown>,
): void => {
  const held = object.anonymous.get(anonymousId) ?? new Map<string, unknown>();
  setAll(held, attributes);
  object.anonymous.set(anonymousId, held);
};

/** Connects whoever the anonymous_id belongs to, as soon as it belongs to somebody. */
export const connectUnknown = (
  { workspace }: Moment,
  object: ObjectRecord,
  anonymousId: string,
  attributes: Record<string, unknown>,
): void => {
  const person = workspace.anonymousOwners.get(anonymousId)?.person;
  if (person && workspace.people.has(person.cioId)) connect(person, object, attributes);
  else connectLater(object, anonymousId, attributes);
};

/** Connects a person to the objects that waited for their anonymous_id. */
export const connectAnonymous = ({ workspace }: Moment, person: PersonRecord, anonymousId: string): void => {
  for (const object of workspace.objects.values()) {
    const attributes = object.anonymous.get(anonymousId);
    if (!attributes) continue;
    object.anonymous.delete(anonymousId);
    connect(person, object, Object.fromEntries(attributes));
  }
};
