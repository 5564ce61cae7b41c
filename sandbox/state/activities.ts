import type { Activity, ActivityType } from "./activity";
import { nextCanonicalId } from "./canonicalId";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import type { Workspace } from "./workspace";

// A benchmark writes millions; the log keeps the newest.
const most = 100_000;

const forgetOldest = ({ activities }: Workspace): void => {
  if (activities.length > 2 * most) activities.splice(0, activities.length - most);
};

// Unconfirmed: late-activities.
/** Behind the last one that is not newer. */
const insert = ({ activities }: Workspace, activity: Activity): void => {
  const before = activities.findLastIndex(({ timestamp }) => timestamp <= activity.timestamp);
  activities.splice(before + 1, 0, activity);
};

/** Writes down an activity and returns its id; `timestamp` is when it happened, if that was not now. */
export const record = (
  { workspace, now }: Moment,
  type: ActivityType,
  person: PersonRecord | undefined,
  name: string,
  data: unknown = {},
  timestamp = now,
): string => {
  const id = nextCanonicalId(workspace);
  insert(workspace, { id, type, person, name, data, timestamp });
  forgetOldest(workspace);
  return id;
};
