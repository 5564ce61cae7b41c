import type { Call } from "../http/call";
import { refuseIfAny } from "../http/refusal";
import { totalProblems } from "./attributeProblems";
import { setPersonAttributes } from "./attributes";
import { isCleared } from "./attributeValues";
import { findPerson, isBlocked, keyOf, type PersonRef } from "./identifiers";
import { assign, createPerson, unassign } from "./people";
import type { IdentifierKind, PersonRecord } from "./person";
import { drop, failAttribute } from "./silent";

export interface Identification {
  /** Who the call is addressed to. */
  ref: PersonRef;
  /** Already checked; may hold identifiers. */
  attributes: Record<string, unknown>;
  /** When the attributes changed, in seconds since 1970. */
  at: number;
  /** Do not create anybody. */
  onlyUpdate: boolean;
}

const refsIn = ({ workspace }: Call, attributes: Record<string, unknown>): PersonRef[] =>
  workspace.identifierKinds.flatMap((kind) => {
    const value = attributes[kind];
    return typeof value === "string" && value !== "" ? [{ kind, value }] : [];
  });

// If nobody has the identifier the call is addressed to, one in the body will do: Track API reference. A cio_id is
// different: it has to exist.
const personMeant = ({ workspace }: Call, ref: PersonRef, others: PersonRef[]): PersonRecord | undefined =>
  findPerson(workspace, ref) ??
  (ref.kind === "cio_id"
    ? undefined
    : others.map((other) => findPerson(workspace, other)).find((person) => person !== undefined));

const newPerson = (call: Call, { ref, onlyUpdate }: Identification): PersonRecord | undefined => {
  if (ref.kind === "cio_id") drop(call, "unknown cio_id", ref.value);
  else if (onlyUpdate) drop(call, "no person to update", ref.value);
  else return createPerson(call, ref.kind, ref.value);
  return undefined;
};

const isTheirs = (person: PersonRecord, kind: IdentifierKind, value: string): boolean => {
  const held = person.identifiers.get(kind);
  return held !== undefined && keyOf(kind, held) === keyOf(kind, value);
};

/** An identifier that is set can only be changed by calls that are addressed to a cio_id: Track API reference. */
const setIdentifier = (
  call: Call,
  person: PersonRecord,
  kind: IdentifierKind,
  sent: unknown,
  ref: PersonRef,
) => {
  const value = isCleared(sent) ? undefined : String(sent);
  const held = person.identifiers.get(kind);
  if (value === undefined ? held === undefined : isTheirs(person, kind, value)) return;
  const isTaken = value !== undefined && findPerson(call.workspace, { kind, value }) !== undefined;
  const isFixed = held !== undefined && ref.kind !== "cio_id";
  if (isTaken || isFixed) failAttribute(call, person, kind);
  else if (value === undefined) unassign(call.workspace, person, kind);
  else assign(call.workspace, person, kind, value);
};

/** Adds or updates a person. What cannot be applied is dropped silently, as Customer.io does it. */
export const identify = (call: Call, identification: Identification): PersonRecord | undefined => {
  const { workspace } = call;
  const { ref, attributes, at } = identification;
  const others = refsIn(call, attributes);
  const blocked = [ref, ...others].find((one) => isBlocked(workspace, one));
  if (blocked) {
    drop(call, "suppressed", blocked.value);
    return undefined;
  }
  const known = personMeant(call, ref, others);
  if (known) refuseIfAny(totalProblems(known.attributes, attributes));
  const person = known ?? newPerson(call, identification);
  if (!person) return undefined;
  if (ref.kind !== "cio_id" && !isTheirs(person, ref.kind, ref.value))
    assign(workspace, person, ref.kind, ref.value);
  for (const kind of workspace.identifierKinds)
    if (Object.hasOwn(attributes, kind)) setIdentifier(call, person, kind, attributes[kind], ref);
  const isIdentifier = (name: string): boolean => workspace.identifierKinds.some((kind) => kind === name);
  setPersonAttributes(
    call,
    person,
    Object.entries(attributes).filter(([name]) => !isIdentifier(name)),
    at,
  );
  return person;
};
