import type { Call } from "../http/call";
import { record } from "./activities";
import { nextCanonicalId } from "./canonicalId";
import { findPerson, isBlocked, keyOf, type PersonRef } from "./identifiers";
import type { IdentifierKind, PersonRecord } from "./person";
import { drop } from "./silent";
import type { Workspace } from "./workspace";

export const unassign = (workspace: Workspace, person: PersonRecord, kind: IdentifierKind): void => {
  const value = person.identifiers.get(kind);
  if (value !== undefined) workspace.peopleBy[kind].delete(keyOf(kind, value));
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
  workspace.peopleBy[kind].set(keyOf(kind, value), person);
};

export const createPerson = (call: Call, kind: IdentifierKind, value: string): PersonRecord => {
  const { workspace, now } = call;
  const person: PersonRecord = {
    cioId: nextCanonicalId(workspace),
    identifiers: new Map(),
    attributes: new Map(),
    times: new Map(),
    devices: new Map(),
    events: [],
    segments: new Set(),
    relationships: new Map(),
    createdAt: now,
  };
  workspace.people.set(person.cioId, person);
  assign(workspace, person, kind, value);
  record(call, "profile_create", person, "");
  return person;
};

export const removePerson = (call: Call, person: PersonRecord): void => {
  const { workspace } = call;
  for (const kind of [...person.identifiers.keys()]) unassign(workspace, person, kind);
  for (const id of person.segments) workspace.segments.get(id)?.members.delete(person);
  for (const { object } of person.relationships.values()) object.relationships.delete(person.cioId);
  workspace.people.delete(person.cioId);
  record(call, "profile_delete", person, "");
};

/** The person meant, if there is one who is not blocked. A miss is written down as a silent drop. */
export const existingPerson = (call: Call, ref: PersonRef): PersonRecord | undefined => {
  if (isBlocked(call.workspace, ref)) {
    drop(call, "suppressed", ref.value);
    return undefined;
  }
  const person = findPerson(call.workspace, ref);
  if (!person) drop(call, ref.kind === "cio_id" ? "unknown cio_id" : "unknown person", ref.value);
  return person;
};

/**
 * The person meant, created where the identifier is free. The reference says that calls which reference people by id
 * "can also create a customer"; which ones is unconfirmed: here events, devices and relationships do.
 */
export const personToWrite = (call: Call, ref: PersonRef): PersonRecord | undefined => {
  const { kind, value } = ref;
  const isFree = !isBlocked(call.workspace, ref) && !findPerson(call.workspace, ref);
  return kind !== "cio_id" && isFree ? createPerson(call, kind, value) : existingPerson(call, ref);
};
