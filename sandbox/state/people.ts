import { record } from "./activities";
import { nextCanonicalId } from "./canonicalId";
import { findPerson, identifierKey, isBlocked, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import type { IdentifierKind, PersonRecord } from "./person";
import type { Workspace } from "./workspace";

export const unassign = (workspace: Workspace, person: PersonRecord, kind: IdentifierKind): void => {
  const value = person.identifiers.get(kind);
  if (value !== undefined) workspace.peopleBy[kind].delete(identifierKey(kind, value));
  person.identifiers.delete(kind);
};

/** Gives an identifier that nobody else has to a person, in place of the one they had. */
export const assign = (
  workspace: Workspace,
  person: PersonRecord,
  kind: IdentifierKind,
  value: string,
): void => {
  unassign(workspace, person, kind);
  person.identifiers.set(kind, value);
  workspace.peopleBy[kind].set(identifierKey(kind, value), person);
};

/** Somebody of whom nothing is known yet. */
export const blankPerson = (cioId: string, now: number): PersonRecord => ({
  cioId,
  identifiers: new Map(),
  attributes: new Map(),
  times: new Map(),
  devices: new Map(),
  events: [],
  segments: new Set(),
  relationships: new Map(),
  optOuts: new Map(),
  createdAt: now,
});

export const createPerson = (moment: Moment, kind: IdentifierKind, value: string): PersonRecord => {
  const { workspace, now } = moment;
  const person = blankPerson(nextCanonicalId(workspace), now);
  workspace.people.set(person.cioId, person);
  assign(workspace, person, kind, value);
  record(moment, "profile_create", person, "");
  return person;
};

export const removePerson = (moment: Moment, person: PersonRecord): void => {
  const { workspace } = moment;
  for (const kind of [...person.identifiers.keys()]) unassign(workspace, person, kind);
  for (const id of person.segments) workspace.segments.get(id)?.members.delete(person);
  for (const { object } of person.relationships.values()) object.relationships.delete(person.cioId);
  workspace.people.delete(person.cioId);
  record(moment, "profile_delete", person, "");
};

/** The person meant, if there is one who is not blocked. A miss is written down as a silent drop. */
export const existingPerson = (moment: Moment, ref: PersonRef): PersonRecord | undefined => {
  if (isBlocked(moment.workspace, ref)) {
    moment.drop("suppressed", ref.value);
    return undefined;
  }
  const person = findPerson(moment.workspace, ref);
  if (!person) moment.drop(ref.kind === "cio_id" ? "unknown cio_id" : "unknown person", ref.value);
  return person;
};

/** The person meant, created where the identifier is free. Unconfirmed: created-people. */
export const personToWrite = (moment: Moment, ref: PersonRef): PersonRecord | undefined => {
  const { kind, value } = ref;
  const isFree = !isBlocked(moment.workspace, ref) && !findPerson(moment.workspace, ref);
  return kind !== "cio_id" && isFree ? createPerson(moment, kind, value) : existingPerson(moment, ref);
};
