import { type Fields, isFields, textOf } from "../fields";
import type { Call } from "../http/call";
import { invalid, type Problem } from "../problems";

import { attributesFieldProblems, personAttributeProblems } from "../state/attributeProblems";
import { deletePerson } from "../state/deletion";
import { addDevice, deviceProblems, deviceTokenProblems, removeDevice } from "../state/devices";
import type { EventType } from "../state/event";
import { eventProblems, recordEvent, type SentEvent } from "../state/events";
import { identify } from "../state/identify";
import { merge, mergeProblems } from "../state/merge";
import { objectRefProblems } from "../state/objects";
import { existingPerson, personToWrite } from "../state/people";
import { changePersonRelationships } from "../state/personRelationships";
import { relationshipsProblems } from "../state/relationshipProblems";
import { suppress, unsuppress } from "../state/suppression";
import { secondsOrNow } from "../state/timestamps";
import type { EntityAction, EntityActions } from "./action";
import { personIdentifierProblems, personRefOf } from "./personIdentifiers";

const whoProblems = (call: Call, { identifiers }: Fields): Problem[] =>
  personIdentifierProblems(call)("identifiers", identifiers);

const relationshipProblems = ({ workspace }: Call, { cio_relationships }: Fields): Problem[] =>
  relationshipsProblems("cio_relationships", cio_relationships, objectRefProblems(workspace));

// Track v1 writes the time as _timestamp among the attributes, v2 as timestamp beside them. Unconfirmed: entity-timestamp.
const personAttributes =
  ({ workspace }: Call) =>
  ({ _update, _timestamp, ...attributes }: Fields): Problem[] => [
    ...personAttributeProblems(attributes, workspace.identifierKinds),
    ...(_update === undefined || typeof _update === "boolean"
      ? []
      : [invalid("_update", "must be true or false")]),
    ...(_timestamp === undefined ? [] : [invalid("_timestamp", "must be sent as timestamp")]),
  ];

const identifyPerson: EntityAction = {
  keys: ["identifiers", "attributes", "timestamp", "cio_relationships"],
  problems: (call, entity) => [
    ...whoProblems(call, entity),
    ...attributesFieldProblems("attributes", entity.attributes, personAttributes(call)),
    ...(entity.cio_relationships === undefined ? [] : relationshipProblems(call, entity)),
  ],
  apply: (call, { identifiers, attributes, timestamp, cio_relationships }) => {
    const { _update, ...rest } = isFields(attributes) ? attributes : {};
    const person = identify(call, {
      ref: personRefOf(identifiers),
      attributes: rest,
      at: secondsOrNow(call, timestamp),
      onlyUpdate: _update === true,
    });
    if (person) changePersonRelationships(call, person, "add_relationships", cio_relationships);
  },
};

const sentEvent = (type: EventType, { name, id, timestamp, attributes }: Fields): SentEvent => ({
  name,
  type,
  id,
  timestamp,
  data: attributes,
});

const event = (type: EventType): EntityAction => ({
  keys: ["identifiers", "name", "id", "timestamp", "attributes"],
  problems: (call, entity) => [
    ...whoProblems(call, entity),
    ...eventProblems(sentEvent(type, entity), "attributes", call.body.length),
  ],
  apply: (call, entity) => recordEvent(call, personRefOf(entity.identifiers), sentEvent(type, entity)),
});

const toPerson = (apply: (call: Call, ref: ReturnType<typeof personRefOf>) => void): EntityAction => ({
  keys: ["identifiers"],
  problems: whoProblems,
  apply: (call, { identifiers }) => apply(call, personRefOf(identifiers)),
});

const withRelationships = (apply: EntityAction["apply"]): EntityAction => ({
  keys: ["identifiers", "cio_relationships"],
  problems: (call, entity) => [...whoProblems(call, entity), ...relationshipProblems(call, entity)],
  apply,
});

export const personActions: EntityActions = {
  identify: identifyPerson,
  delete: toPerson(deletePerson),
  event: event("event"),
  page: event("page"),
  screen: event("screen"),
  suppress: toPerson(suppress),
  unsuppress: toPerson(unsuppress),
  add_relationships: withRelationships((call, { identifiers, cio_relationships }) => {
    const person = personToWrite(call, personRefOf(identifiers));
    if (person) changePersonRelationships(call, person, "add_relationships", cio_relationships);
  }),
  delete_relationships: withRelationships((call, { identifiers, cio_relationships }) => {
    const person = existingPerson(call, personRefOf(identifiers));
    if (person) changePersonRelationships(call, person, "delete_relationships", cio_relationships);
  }),
  add_device: {
    keys: ["identifiers", "device"],
    problems: (call, entity) => [...whoProblems(call, entity), ...deviceProblems(entity.device, "token")],
    apply: (call, { identifiers, device }) => addDevice(call, personRefOf(identifiers), device, "token"),
  },
  delete_device: {
    keys: ["identifiers", "device"],
    problems: (call, entity) => [
      ...whoProblems(call, entity),
      ...deviceTokenProblems(entity.device, "token"),
    ],
    apply: (call, { identifiers, device }) =>
      removeDevice(call, personRefOf(identifiers), textOf(isFields(device) ? device.token : "")),
  },
  // The only action that names nobody in identifiers.
  merge: {
    keys: ["primary", "secondary"],
    problems: (_call, { primary, secondary }) => mergeProblems(primary, secondary),
    apply: (call, { primary, secondary }) => merge(call, primary, secondary),
  },
};
