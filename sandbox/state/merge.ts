import type { Call } from "../http/call";
import { isFields } from "../http/jsonBody";
import { invalid, type Problem, required } from "../http/refusal";
import { record } from "./activities";
import { oldestMovable } from "./anonymousEvents";
import { findPerson, identifierProblems, isBlocked, type PersonRef } from "./identifiers";
import { assign, removePerson } from "./people";
import type { PersonRecord } from "./person";
import { drop } from "./silent";

const kinds = ["id", "email", "cio_id"] as const;

const sideProblems = (field: string, side: unknown): Problem[] => {
  if (side === undefined) return [required(field)];
  if (!isFields(side)) return [invalid(field, "must be an object")];
  const names = Object.keys(side);
  const kind = kinds.find((known) => names[0] === known);
  if (names.length !== 1 || !kind) return [invalid(field, "must be exactly one of id, email or cio_id")];
  const value = side[kind];
  if (typeof value !== "string") return [invalid(`${field}.${kind}`, "must be a string")];
  return identifierProblems(`${field}.${kind}`, { kind, value });
};

const refOf = (side: unknown): PersonRef => {
  const [kind = "", value] = Object.entries(isFields(side) ? side : {})[0] ?? [];
  return { kind: kinds.find((known) => known === kind) ?? "id", value: String(value) };
};

// Merging a person with themselves is unconfirmed; refusing it is the stricter reading.
export const mergeProblems = (primary: unknown, secondary: unknown): Problem[] => {
  const problems = [...sideProblems("primary", primary), ...sideProblems("secondary", secondary)];
  if (problems.length > 0) return problems;
  const [to, from] = [refOf(primary), refOf(secondary)];
  const areSame = to.kind === from.kind && to.value === from.value;
  return areSame ? [invalid("secondary", "must be another person than primary")] : [];
};

const moveIdentifiers = ({ workspace }: Call, primary: PersonRecord, secondary: PersonRecord): void => {
  for (const [kind, value] of secondary.identifiers)
    if (!primary.identifiers.has(kind)) assign(workspace, primary, kind, value);
};

const moveAttributes = (primary: PersonRecord, secondary: PersonRecord): void => {
  for (const [name, value] of secondary.attributes) {
    if (primary.attributes.has(name)) continue;
    primary.attributes.set(name, value);
    primary.times.set(name, secondary.times.get(name) ?? 0);
  }
};

const moveEvents = ({ now }: Call, primary: PersonRecord, secondary: PersonRecord): void => {
  primary.events.push(...secondary.events.filter(({ timestamp }) => timestamp >= oldestMovable(now)));
  primary.events.sort((a, b) => a.timestamp - b.timestamp);
};

const moveSegments = ({ workspace }: Call, primary: PersonRecord, secondary: PersonRecord): void => {
  for (const id of secondary.segments) {
    primary.segments.add(id);
    workspace.segments.get(id)?.members.add(primary);
  }
};

const moveOwnership = ({ workspace }: Call, primary: PersonRecord, secondary: PersonRecord): void => {
  const owner = workspace.anonymousOwners.get(String(secondary.attributes.get("anonymous_id")));
  if (owner?.person === secondary) owner.person = primary;
  for (const delivery of workspace.deliveries.values())
    if (delivery.person === secondary) delivery.person = primary;
};

const sideOf = (call: Call, side: unknown): PersonRecord | undefined => {
  const ref = refOf(side);
  const person = isBlocked(call.workspace, ref) ? undefined : findPerson(call.workspace, ref);
  if (!person) drop(call, "merge without effect", ref.value);
  return person;
};

/**
 * Merges two people, for good. Attributes the primary lacks, 30 days of events, manual segments and deliveries move;
 * devices and relationships are not among what the reference lists. Without both people nothing happens.
 */
export const merge = (call: Call, primarySide: unknown, secondarySide: unknown): void => {
  const primary = sideOf(call, primarySide);
  const secondary = sideOf(call, secondarySide);
  if (primary && primary === secondary) drop(call, "merge without effect", primary.cioId);
  if (!primary || !secondary || primary === secondary) return;
  const identifiers = new Map(secondary.identifiers);
  moveOwnership(call, primary, secondary);
  moveSegments(call, primary, secondary);
  removePerson(call, secondary);
  moveIdentifiers(call, primary, { ...secondary, identifiers });
  moveAttributes(primary, secondary);
  moveEvents(call, primary, secondary);
  record(call, "profile_merge", primary, "");
};
