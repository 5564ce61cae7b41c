import { isFields, textOf } from "../fields";
import { invalid, type Problem, required } from "../problems";
import { record } from "./activities";
import { oldestMovable } from "./anonymousEvents";
import { findPerson, identifierProblems, isBlocked, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { assign, removePerson } from "./people";
import type { PersonRecord } from "./person";

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
  return { kind: kinds.find((known) => known === kind) ?? "id", value: textOf(value) };
};

// Unconfirmed: merge-with-oneself.
export const mergeProblems = (primary: unknown, secondary: unknown): Problem[] => {
  const problems = [...sideProblems("primary", primary), ...sideProblems("secondary", secondary)];
  if (problems.length > 0) return problems;
  const [to, from] = [refOf(primary), refOf(secondary)];
  const areSame = to.kind === from.kind && to.value === from.value;
  return areSame ? [invalid("secondary", "must be another person than primary")] : [];
};

const moveIdentifiers = ({ workspace }: Moment, primary: PersonRecord, secondary: PersonRecord): void => {
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

const moveEvents = ({ now }: Moment, primary: PersonRecord, secondary: PersonRecord): void => {
  const moved = secondary.events.filter(({ timestamp }) => timestamp >= oldestMovable(now));
  primary.events = [...primary.events, ...moved].sort((a, b) => a.timestamp - b.timestamp);
};

const moveSegments = ({ workspace }: Moment, primary: PersonRecord, secondary: PersonRecord): void => {
  for (const id of secondary.segments) {
    primary.segments.add(id);
    workspace.segments.get(id)?.members.add(primary);
  }
};

const moveOwnership = ({ workspace }: Moment, primary: PersonRecord, secondary: PersonRecord): void => {
  const owner = workspace.anonymousOwners.get(textOf(secondary.attributes.get("anonymous_id")));
  if (owner?.person === secondary) owner.person = primary;
  for (const delivery of workspace.deliveries.values())
    if (delivery.person === secondary) delivery.person = primary;
};

const sideOf = (moment: Moment, side: unknown): PersonRecord | undefined => {
  const ref = refOf(side);
  const person = isBlocked(moment.workspace, ref) ? undefined : findPerson(moment.workspace, ref);
  if (!person) moment.drop("merge without effect", ref.value);
  return person;
};

/**
 * Merges two people, for good. Attributes the primary lacks, 30 days of events, manual segments and deliveries move;
 * devices and relationships are not among what the reference lists. Without both people nothing happens. Unconfirmed: repeated-merge.
 */
export const merge = (moment: Moment, primarySide: unknown, secondarySide: unknown): void => {
  const primary = sideOf(moment, primarySide);
  const secondary = sideOf(moment, secondarySide);
  if (primary && primary === secondary) moment.drop("merge without effect", primary.cioId);
  if (!primary || !secondary || primary === secondary) return;
  const identifiers = new Map(secondary.identifiers);
  moveOwnership(moment, primary, secondary);
  moveSegments(moment, primary, secondary);
  removePerson(moment, secondary);
  moveIdentifiers(moment, primary, { ...secondary, identifiers });
  moveAttributes(primary, secondary);
  moveEvents(moment, primary, secondary);
  record(moment, "profile_merge", primary, "");
};
