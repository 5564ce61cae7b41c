import type { PersonRecord } from "./person";

/** The types of the App API's activity log that this server writes. */
export type ActivityType =
  | "attribute_change"
  | "device_change"
  | "event"
  | "failed_attribute_change"
  | "failed_batch_update"
  | "failed_event"
  | "page"
  | "profile_create"
  | "profile_delete"
  | "profile_merge"
  | "screen"
  | "skipped_update"
  /** `sent_email`, `drafted_push`... */
  | `${"sent" | "drafted"}_${string}`;

export interface Activity {
  id: string;
  type: ActivityType;
  person: PersonRecord | undefined;
  /** The event's or attribute's name. */
  name: string;
  data: unknown;
  /** Seconds since 1970. */
  timestamp: number;
}
