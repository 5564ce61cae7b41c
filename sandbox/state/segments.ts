import type { Call } from "../http/call";
import { findPerson, isBlocked, type PersonRef } from "./identifiers";
import { nameOfPerson, type PersonRecord } from "./person";
import type { SegmentRecord } from "./seededSegments";
import { drop } from "./silent";

/** A segment as tests see it. */
export interface Segment {
  id: number;
  name: string;
  description: string;
  type: "dynamic" | "manual";
  /** Each member by id, else by email address, else by `cio_` and cio_id. */
  members: string[];
}

export const copySegment = ({ id, name, description, type, members }: SegmentRecord): Segment => ({
  id,
  name,
  description,
  type,
  members: [...members].map(nameOfPerson),
});

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
