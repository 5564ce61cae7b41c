import { activityTypeDoubt } from "../values/activityType";
import { optionalText } from "./fields";

/** The reference has more than a hundred types, some with the number of an object type in them, and the list grows. */
const activityType = optionalText({
  label: "Activity Type",
  comments:
    "The type of activity as Customer.io spells it, such as event, attribute_change, sent_email, opened_email or profile_create. Left empty, all types",
  example: "event",
  trim: true,
});

export const activityName = optionalText({
  label: "Event or Attribute Name",
  comments: "The name of the event, or of the attribute that changed. Left empty, all of them",
  example: "order_placed",
  trim: true,
});

/** Which activities are listed. */
export const activityInputs = { activityType, activityName };

interface ActivityValues {
  activityType: string | undefined;
  activityName: string | undefined;
}

export const activityQuery = ({ activityType: type, activityName: name }: ActivityValues) => ({ type, name });

/** A type that is misspelt looks as if nothing happened: the list is empty. */
export const activityDoubts = ({ activityType: type }: Pick<ActivityValues, "activityType">): string[] => {
  const doubt = type === undefined ? undefined : activityTypeDoubt(type);
  return doubt === undefined
    ? []
    : [`${activityType.label}: ${doubt} If Customer.io does not know it, nothing is listed`];
};
