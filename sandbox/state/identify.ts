import { textOf } from "../fields";
import { refuseIfAny } from "../problems";
import { totalProblems } from "./attributeProblems";
import { setPersonAttributes } from "./attributes";
import { isCleared } from "./attributeValues";
import { findPerson, identifierKey, isBlocked, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { assign, createPerson, unassign } from "./people";
import type { IdentifierKind, PersonRecord } from "./person";
import { failAttribute } from "./silent";

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

const refsIn = ({ workspace }: Moment, attributes: Record<string, unknown>): PersonRef[] =>
  workspace.identifierKinds.flatMap((kind) => {
    const value = attributes[kind];
    return typeof value === "string" && value !== "" ? [{ kind, value }] : [];
  });

// If nobody has the identifier the call is addressed to, one in the body will do: Track API reference. A cio_id is
// different: it has to exist.
const personMeant = ({ workspace }: Moment, ref: PersonRef, others: PersonRef[]): PersonRecord | undefined =>
  findPerson(workspace, ref) ??
  (ref.kind === "cio_id"
    ? undefined
    : others.map((other) => findPerson(workspace, other)).find((person) => person !== undefined));

const newPerson = (moment: Moment, { ref, onlyUpdate }: Identification): PersonRecord | undefined => {
  if (ref.kind === "cio_id") moment.drop("unknown cio_id", ref.value);
  else if (onlyUpdate) moment.drop("no person to update", ref.value);
  else return createPerson(moment, ref.kind, ref.value);
  return undefined;
};

const isTheirs = (person: PersonRecord, kind: IdentifierKind, value: string): boolean => {
  const held = person.identifiers.get(kind);
  return held !== undefined && identifierKey(kind, held) === identifierKey(kind, value);
};

/** An identifier that is set can only be changed by calls that are addressed to a cio_id: Track API reference. */
const setIdentifier = (
  moment: Moment,
  person: PersonRecord,
  kind: IdentifierKind,
  sent: unknown,
  ref: PersonRef,
) => {
  const value = isCleared(sent) ? undefined : textOf(sent);
  const held = person.identifiers.get(kind);
  if (value === undefined ? held === undefined : isTheirs(person, kind, value)) return;
  const isTaken = value !== undefined && findPerson(moment.workspace, { kind, value }) !== undefined;
  const isFixed = held !== undefined && ref.kind !== "cio_id";
  if (isTaken || isFixed) failAttribute(moment, person, kind);
  else if (value === undefined) unassign(moment.workspace, person, kind);
  else assign(moment.workspace, person, kind, value);
};

/** Adds or updates a person. What cannot be applied is dropped silently, as Customer.io does it. */
export const identify = (moment: Moment, identification: Identification): PersonRecord | undefined => {
  const { workspace } = moment;
  const { ref, attributes, at } = identification;
  const others = refsIn(moment, attributes);
  const blocked = [ref, ...others].find((one) => isBlocked(workspace, one));
  if (blocked) {
    moment.drop("suppressed", blocked.value);
    return undefined;
  }
  const known = personMeant(moment, ref, others);
  if (known) refuseIfAny(totalProblems(known.attributes, attributes));
  const person = known ?? newPerson(moment, identification);
  if (!person) return undefined;
  if (ref.kind !== "cio_id" && !isTheirs(person, ref.kind, ref.value))
    assign(workspace, person, ref.kind, ref.value);
  for (const kind of workspace.identifierKinds)
    if (Object.hasOwn(attributes, kind)) setIdentifier(moment, person, kind, attributes[kind], ref);
  const isIdentifier = (name: string): boolean => workspace.identifierKinds.some((kind) => kind === name);
  setPersonAttributes(
    moment,
    person,
    Object.entries(attributes).filter(([name]) => !isIdentifier(name)),
    at,
  );
  return person;
};
