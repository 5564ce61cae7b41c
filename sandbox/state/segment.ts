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

/** The segments every workspace starts with: one data-driven, one manual. */
export const seededSegments = (now: number): SegmentRecord[] => {
  const shared = { description: "", createdAt: now, updatedAt: now };
  return [
    { ...shared, id: 1, name: "Signed up", type: "dynamic", members: new Set() },
    { ...shared, id: 7, name: "Newsletter readers", type: "manual", members: new Set() },
  ];
};
