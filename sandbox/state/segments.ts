import { nextNumber } from "./canonicalId";
import { findPerson, isBlocked, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { nameOfPerson, type PersonRecord } from "./person";
import type { SegmentRecord } from "./segment";
import type { Workspace } from "./workspace";

/** A segment as tests see it. */
export interface Segment {
  id: number;
  name: string;
  description: string;
  type: "dynamic" | "manual";
  /** Each member by id, else by email address, else by `cio_` and cio_id. */
  members: string[];
}

export const copySegment = (workspace: Workspace, segment: SegmentRecord): Segment => ({
  id: segment.id,
  name: segment.name,
  description: segment.description,
  type: segment.type,
  members: membersOf(workspace, segment).map(nameOfPerson),
});

/** The data-driven segment holds everybody with a created_at, as Customer.io's "Signed up" does. */
export const isMember = ({ type, members }: SegmentRecord, person: PersonRecord): boolean =>
  type === "manual" ? members.has(person) : person.attributes.has("created_at");

export const membersOf = ({ people }: Workspace, segment: SegmentRecord): PersonRecord[] =>
  segment.type === "manual"
    ? [...segment.members]
    : [...people.values()].filter((person) => isMember(segment, person));

export const segmentsOf = ({ segments }: Workspace, person: PersonRecord): SegmentRecord[] =>
  [...segments.values()].filter((segment) => isMember(segment, person));

/** Creates a manual segment: the API can create no other. */
export const createSegment = (
  { workspace, now }: Moment,
  name: string,
  description: string,
): SegmentRecord => {
  const id = nextNumber(workspace);
  const segment: SegmentRecord = {
    id,
    name,
    description,
    type: "manual",
    state: "finished",
    members: new Set(),
    createdAt: now,
    updatedAt: now,
  };
  workspace.segments.set(id, segment);
  return segment;
};

export const removeSegment = ({ segments }: Workspace, { id, members }: SegmentRecord): void => {
  for (const person of members) person.segments.delete(id);
  segments.delete(id);
};

// Identifiers that fit nobody are ignored: Track API reference.
const known = (moment: Moment, refs: readonly PersonRef[]): PersonRecord[] =>
  refs.flatMap((ref) => {
    const isSuppressed = isBlocked(moment.workspace, ref);
    const person = isSuppressed ? undefined : findPerson(moment.workspace, ref);
    if (!person) moment.drop(isSuppressed ? "suppressed" : "unknown person", ref.value);
    return person ? [person] : [];
  });

export const addMembers = (moment: Moment, segment: SegmentRecord, refs: readonly PersonRef[]): void => {
  for (const person of known(moment, refs)) {
    segment.members.add(person);
    person.segments.add(segment.id);
  }
};

export const removeMembers = (moment: Moment, segment: SegmentRecord, refs: readonly PersonRef[]): void => {
  for (const person of known(moment, refs)) {
    segment.members.delete(person);
    person.segments.delete(segment.id);
  }
};
