import { listActivities } from "../actions/activities/listActivities";
import { activityName } from "../inputs/activity";
import { activityTypes, undocumentedTypes } from "./activityTypes";
import { type Seen, unseen, untilPast } from "./overlap";
import { polling, type Run } from "./polling";
import { type ListEntry, readPages, unfit } from "./readPages";

/** Seconds after its time in which an activity may be listed. */
const overlap = 120;

const dated = (activity: ListEntry) => {
  const { id, timestamp: at } = activity;
  if (typeof id !== "string" || typeof at !== "number")
    throw unfit(listActivities, "gave an activity without an id or a time");
  return { id, at, activity };
};

export const newActivity = polling({
  label: "New Activity",
  description:
    "Start when people are created, changed, deleted or merged, when they do something, or when Customer.io does not apply what it accepted",
  inputs: { activityTypes, activityName },
  calls: [listActivities],
  example: {
    id: "01HQ3ZK8V8G8KVA4HN8Y50CCZ5",
    type: "attribute_change",
    timestamp: 1795167000,
    customer_id: "ada-1815",
    customer_identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
    data: { plan: { from: "free", to: "pro" } },
  },
  poll: async ({ activityTypes, activityName }, { ask, last, now, warn }: Run<Seen>) => {
    if (last === undefined) for (const doubt of undocumentedTypes(activityTypes)) warn(doubt);
    const window = { overlap, now };
    const found: ReturnType<typeof dated>[][] = [];
    // A person may be deleted between two requests: the activities move to the list that is read later.
    for (const deleted of [false, true])
      for (const activityType of activityTypes.length > 0 ? activityTypes : [undefined]) {
        const isPast = untilPast(last, window);
        const asked = { activityType, activityName, deleted };
        const activities = await readPages(ask, listActivities, asked, (page) => isPast(page.map(dated)));
        found.push(activities.map(dated));
      }
    const { fresh, seen } = unseen(found.flat(), last, window);
    return { items: fresh.map(({ activity }) => activity), state: seen };
  },
});
