import { isFields } from "../fields";
import { accepted } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { invalid, type Problem, refuseIfAny } from "../problems";
import { personAttributeProblems } from "../state/attributeProblems";
import { deletePerson } from "../state/deletion";
import { identify } from "../state/identify";
import { objectRefProblems } from "../state/objects";
import type { PersonRecord } from "../state/person";
import { changePersonRelationships, type RelationshipAction } from "../state/personRelationships";
import { relationshipsProblems } from "../state/relationshipProblems";
import { suppress, unsuppress } from "../state/suppression";
import { secondsOrNow } from "../state/timestamps";
import { pathPerson } from "./pathPerson";

const isAction = (value: unknown): value is RelationshipAction =>
  value === "add_relationships" || value === "delete_relationships";

// Track v1 wraps the list in an object with an action; v2 takes the list as it is.
const relationshipProblems = ({ workspace }: Call, sent: unknown): Problem[] => {
  if (sent === undefined) return [];
  if (!isFields(sent)) return [invalid("cio_relationships", "must be an object")];
  const { action, relationships } = sent;
  return [
    ...(isAction(action)
      ? []
      : [invalid("cio_relationships.action", "must be add_relationships or delete_relationships")]),
    ...relationshipsProblems("cio_relationships.relationships", relationships, objectRefProblems(workspace)),
  ];
};

const updateProblems = (value: unknown): Problem[] =>
  value === undefined || typeof value === "boolean" ? [] : [invalid("_update", "must be true or false")];

const relate = (call: Call, person: PersonRecord, sent: unknown): void => {
  if (isFields(sent) && isAction(sent.action))
    changePersonRelationships(call, person, sent.action, sent.relationships);
};

export const peopleRoutes: RouteTable = {
  "PUT /api/v1/customers/{identifier}": (call) => {
    const ref = pathPerson(call);
    const { _timestamp, _update, cio_relationships, ...attributes } = jsonBody(call);
    refuseIfAny([
      ...personAttributeProblems(attributes, call.workspace.identifierKinds),
      ...updateProblems(_update),
      ...relationshipProblems(call, cio_relationships),
    ]);
    const at = secondsOrNow(call, _timestamp);
    const person = identify(call, { ref, attributes, at, onlyUpdate: _update === true });
    if (person) relate(call, person, cio_relationships);
    return accepted;
  },
  "DELETE /api/v1/customers/{identifier}": (call) => {
    deletePerson(call, pathPerson(call));
    return accepted;
  },
  "POST /api/v1/customers/{identifier}/suppress": (call) => {
    suppress(call, pathPerson(call));
    return accepted;
  },
  "POST /api/v1/customers/{identifier}/unsuppress": (call) => {
    unsuppress(call, pathPerson(call));
    return accepted;
  },
};
