import type { PersonRecord } from "./person";

export interface SegmentRecord {
  id: number;
  name: string;
  description: string;
  /** Data-driven segments cannot be edited over the API. */
  type: "dynamic" | "manual";
  members: Set<PersonRecord>;
  /** Seconds since 1970. */
  createdAt: number;
  updatedAt: number;
}
