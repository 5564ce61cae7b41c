import type { ActivityType } from "./activity";
import { nextCanonicalId } from "./canonicalId";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import type { Workspace } from "./workspace";

// A benchmark writes millions; the log keeps the newest.
const most = 100_000;

const forgetOldest = ({ activities }: Workspace): void => {
  if (activities.length > 2 * most) activities.splice(0, activities.length - most);
};

export const record = (
  { workspace, now }: Moment,
  type: ActivityType,
  person: PersonRecord | undefined,
  name: string,
  data: unknown = {},
): void => {
  workspace.activities.push({ id: nextCanonicalId(workspace), type, person, name, data, timestamp: now });
  forgetOldest(workspace);
};
