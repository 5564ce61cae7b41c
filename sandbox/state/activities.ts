import type { Call } from "../http/call";
import { nextCanonicalId } from "./canonicalId";
import type { PersonRecord } from "./person";
import type { Workspace } from "./workspace";

/** The types of the App API's activity log that this server writes. */
export type ActivityType =
  | "attribute_change"
  | "device_change"
  | "event"
  | "failed_attribute_change"
  | "page"
  | "profile_create"
  | "profile_delete"
  | "profile_merge"
  | "screen";

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

// A benchmark writes millions; the log keeps the newest.
const most = 100_000;

const forgetOldest = ({ activities }: Workspace): void => {
  if (activities.length > 2 * most) activities.splice(0, activities.length - most);
};

export const record = (
  { workspace, now }: Call,
  type: ActivityType,
  person: PersonRecord | undefined,
  name: string,
  data: unknown = {},
): void => {
  workspace.activities.push({ id: nextCanonicalId(workspace), type, person, name, data, timestamp: now });
  forgetOldest(workspace);
};
