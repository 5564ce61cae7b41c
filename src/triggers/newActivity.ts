import { listActivities } from "../actions/activities/listActivities";
import { ValidationError } from "../errors";
import { activityName } from "../inputs/activity";
import { list } from "../inputs/fields";
import { type Seen, unseen, untilPast } from "./overlap";
import { polling, type Run } from "./polling";
import { type ListEntry, readPages, unfit } from "./readPages";

/** Seconds after its time in which an activity may be listed. */
const overlap = 120;

/** Each type is a list of its own to ask for. */
const mostTypes = 10;

const listed = list({
  label: "Activity Types",
  comments: `The types of activity as Customer.io spells them, one a line, at most ${mostTypes}. Of people: profile_create, attribute_change, profile_delete and profile_merge; what they did: event; accepted and not applied: failed_attribute_change, failed_event, failed_batch_update and skipped_update. Left empty, all types: also messages, and what the flow itself does`,
  example: "profile_create",
});

/** Not checked against a list: the reference has more than a hundred, some with the number of an object type in them. */
const activityTypes = {
  ...listed,
  clean: (value: unknown): string[] => {
    const types = [...new Set(listed.clean(value))];
    const wrong = types.findIndex((type) => !/^[a-z0-9_:]+$/.test(type)) + 1;
    if (wrong > 0)
      throw new ValidationError(
        listed.label,
        `entry ${wrong} cannot be a type: Customer.io spells them with small letters, digits, _ and :`,
      );
    if (types.length > mostTypes)
      throw new ValidationError(
        listed.label,
        `holds ${types.length} types; at most ${mostTypes} are allowed. Left empty, all types are read`,
      );
    return types;
  },
};

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
  poll: async ({ activityTypes, activityName }, { ask, last, now }: Run<Seen>) => {
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
