import type { Call } from "../http/call";
import { findPerson, isBlocked, type PersonRef } from "./identifiers";
import { nameOfPerson, type PersonRecord } from "./person";
import type { SegmentRecord } from "./seededSegments";
import { drop } from "./silent";
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

/** Who is in a segment. The data-driven one holds everybody with a created_at, as Customer.io's "Signed up" does. */
export const membersOf = ({ people }: Workspace, { type, members }: SegmentRecord): PersonRecord[] =>
  type === "manual"
    ? [...members]
    : [...people.values()].filter(({ attributes }) => attributes.has("created_at"));

export const segmentsOf = (workspace: Workspace, person: PersonRecord): SegmentRecord[] =>
  [...workspace.segments.values()].filter((segment) => membersOf(workspace, segment).includes(person));

/** Creates a manual segment: the API can create no other. */
export const createSegment = ({ workspace, now }: Call, name: string, description: string): SegmentRecord => {
  const id = Math.max(...workspace.segments.keys()) + 1;
  const segment: SegmentRecord = {
    id,
    name,
    description,
    type: "manual",
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
const known = (call: Call, refs: readonly PersonRef[]): PersonRecord[] =>
  refs.flatMap((ref) => {
    const isSuppressed = isBlocked(call.workspace, ref);
    const person = isSuppressed ? undefined : findPerson(call.workspace, ref);
    if (!person) drop(call, isSuppressed ? "suppressed" : "unknown person", ref.value);
    return person ? [person] : [];
  });

export const addMembers = (call: Call, segment: SegmentRecord, refs: readonly PersonRef[]): void => {
  for (const person of known(call, refs)) {
    segment.members.add(person);
    person.segments.add(segment.id);
  }
};

export const removeMembers = (call: Call, segment: SegmentRecord, refs: readonly PersonRef[]): void => {
  for (const person of known(call, refs)) {
    segment.members.delete(person);
    person.segments.delete(segment.id);
  }
};
