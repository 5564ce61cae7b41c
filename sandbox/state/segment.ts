import type { PersonRecord } from "./person";

/** How far a segment is: its members are some of those that it will have until it is finished. */
export type SegmentState = "events" | "events_queued" | "build" | "build_queued" | "finished";

export interface SegmentRecord {
  id: number;
  name: string;
  description: string;
  /** Data-driven segments cannot be edited over the API. */
  type: "dynamic" | "manual";
  state: SegmentState;
  members: Set<PersonRecord>;
  /** Seconds since 1970. */
  createdAt: number;
  updatedAt: number;
}
