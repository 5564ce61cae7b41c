import type { Call } from "../http/call";
import { existingObject, objectRefOf, objectToWrite } from "./objects";
import type { PersonRecord } from "./person";
import { relationshipsIn } from "./relationshipProblems";
import { connect, disconnect } from "./relationships";

export type RelationshipAction = "add_relationships" | "delete_relationships";

// From a person's side an object comes into being when it is named: the reference says that an object_id which already
// exists is updated, in the same words as where objects are created.
const actions: Record<RelationshipAction, (call: Call, person: PersonRecord, list: unknown) => void> = {
  add_relationships: (call, person, list) => {
    for (const { identifiers, attributes } of relationshipsIn(list)) {
      const object = objectToWrite(call, objectRefOf(identifiers));
      if (object) connect(person, object, attributes);
    }
  },
  delete_relationships: (call, person, list) => {
    for (const { identifiers } of relationshipsIn(list)) {
      const object = existingObject(call, objectRefOf(identifiers));
      if (object) disconnect(call, person, object);
    }
  },
};

/** Adds or deletes a person's relationships. `list` is already checked. */
export const changePersonRelationships = (
  call: Call,
  person: PersonRecord,
  action: RelationshipAction,
  list: unknown,
): void => actions[action](call, person, list);
