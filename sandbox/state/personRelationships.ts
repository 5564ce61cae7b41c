import type { Moment } from "./moment";
import { existingObject, objectRefOf, objectToWrite } from "./objects";
import type { PersonRecord } from "./person";
import { relationshipsIn } from "./relationshipProblems";
import { connect, disconnect } from "./relationships";

export type RelationshipAction = "add_relationships" | "delete_relationships";

// From a person's side an object comes into being when it is named: the reference says that an object_id which already
// exists is updated, in the same words as where objects are created.
const actions: Record<RelationshipAction, (moment: Moment, person: PersonRecord, list: unknown) => void> = {
  add_relationships: (moment, person, list) => {
    for (const { identifiers, attributes } of relationshipsIn(list)) {
      const object = objectToWrite(moment, objectRefOf(identifiers));
      if (object) connect(person, object, attributes);
    }
  },
  delete_relationships: (moment, person, list) => {
    for (const { identifiers } of relationshipsIn(list)) {
      const object = existingObject(moment, objectRefOf(identifiers));
      if (object) disconnect(moment, person, object);
    }
  },
};

/** Adds or deletes a person's relationships. `list` is already checked. */
export const changePersonRelationships = (
  moment: Moment,
  person: PersonRecord,
  action: RelationshipAction,
  list: unknown,
): void => actions[action](moment, person, list);
