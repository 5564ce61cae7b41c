import { type Fields, isFields, textOf } from "../fields";
import type { Call } from "../http/call";
import { invalid, type Problem, refuseIfAny, required } from "../problems";

import { attributesFieldProblems } from "../state/attributeProblems";
import { objectAttributesProblems, setObjectAttributes } from "../state/objectAttributes";
import {
  existingObject,
  findObject,
  objectRefOf,
  objectRefProblems,
  objectToWrite,
  removeObject,
} from "../state/objects";
import { existingPerson } from "../state/people";
import type { ObjectRecord, PersonRecord } from "../state/person";
import { relationshipsIn, relationshipsProblems } from "../state/relationshipProblems";
import { connect, connectUnknown, disconnect } from "../state/relationships";
import type { EntityAction, EntityActions } from "./action";
import { personIdentifierProblems, personRefOf } from "./personIdentifiers";

const whichProblems = ({ workspace }: Call, { identifiers }: Fields): Problem[] =>
  objectRefProblems(workspace)("identifiers", identifiers);

const peopleProblems = (call: Call, { cio_relationships }: Fields): Problem[] =>
  relationshipsProblems("cio_relationships", cio_relationships, personIdentifierProblems(call));

const anonymousIdentifierProblems = (field: string, identifiers: unknown): Problem[] => {
  if (identifiers === undefined) return [required(field)];
  const anonymousId = isFields(identifiers) ? identifiers.anonymous_id : undefined;
  return typeof anonymousId === "string" && anonymousId.trim() !== ""
    ? []
    : [invalid(`${field}.anonymous_id`, "must be a string that is not blank")];
};

const anonymousProblems = ({ cio_relationships }: Fields): Problem[] =>
  relationshipsProblems("cio_relationships", cio_relationships, anonymousIdentifierProblems);

/** Creates or updates the object; undefined when it is named by an unknown cio_object_id. */
const identifyObject = (call: Call, { identifiers, attributes = {} }: Fields): ObjectRecord | undefined => {
  const ref = objectRefOf(identifiers);
  const sent = isFields(attributes) ? attributes : {};
  const known = findObject(call.workspace, ref);
  if (known) refuseIfAny(objectAttributesProblems(known, sent));
  const object = objectToWrite(call, ref);
  if (object) setObjectAttributes(call, object, sent);
  return object;
};

type Relate = (call: Call, person: PersonRecord, object: ObjectRecord, attributes: Fields) => void;

// Unconfirmed: people-of-objects.
const eachPerson = (call: Call, object: ObjectRecord, list: unknown, relate: Relate): void => {
  for (const { identifiers, attributes } of relationshipsIn(list)) {
    const person = existingPerson(call, personRefOf(identifiers));
    if (person) relate(call, person, object, attributes);
  }
};

const link: Relate = (_call, person, object, attributes) => connect(person, object, attributes);

const withPeople = (relate: Relate): EntityAction => ({
  keys: ["identifiers", "cio_relationships"],
  problems: (call, entity) => [...whichProblems(call, entity), ...peopleProblems(call, entity)],
  apply: (call, { identifiers, cio_relationships }) => {
    const object = existingObject(call, objectRefOf(identifiers));
    if (object) eachPerson(call, object, cio_relationships, relate);
  },
});

export const objectActions: EntityActions = {
  identify: {
    keys: ["identifiers", "attributes", "cio_relationships"],
    problems: (call, entity) => [
      ...whichProblems(call, entity),
      ...attributesFieldProblems("attributes", entity.attributes),
      ...(entity.cio_relationships === undefined ? [] : peopleProblems(call, entity)),
    ],
    apply: (call, entity) => {
      const object = identifyObject(call, entity);
      if (object) eachPerson(call, object, entity.cio_relationships, link);
    },
  },
  identify_anonymous: {
    keys: ["identifiers", "attributes", "cio_relationships", "anonymous_id"],
    problems: (call, entity) => [
      ...whichProblems(call, entity),
      ...attributesFieldProblems("attributes", entity.attributes),
      ...(entity.cio_relationships === undefined ? [] : anonymousProblems(entity)),
    ],
    apply: (call, entity) => {
      const object = identifyObject(call, entity);
      for (const { identifiers, attributes } of object ? relationshipsIn(entity.cio_relationships) : []) {
        const anonymousId = isFields(identifiers) ? textOf(identifiers.anonymous_id) : "";
        if (object) connectUnknown(call, object, anonymousId, attributes);
      }
    },
  },
  delete: {
    keys: ["identifiers"],
    problems: whichProblems,
    apply: (call, { identifiers }) => {
      const object = existingObject(call, objectRefOf(identifiers));
      if (object) removeObject(call, object);
    },
  },
  add_relationships: withPeople(link),
  delete_relationships: withPeople(disconnect),
};
