import { ValidationError } from "../errors";
import { list } from "../inputs/fields";
import { activityTypeDoubt } from "../values/activityType";

/** Each type is a list of its own to ask for. */
const most = 10;

const field = list({
  label: "Activity Types",
  comments: `The types of activity as Customer.io spells them, one a line, at most ${most}. Of people: profile_create, attribute_change, profile_delete and profile_merge; what they did: event; accepted and not applied: failed_attribute_change, failed_event, failed_batch_update and skipped_update. Left empty, all types: also messages, and what the flow itself does`,
  example: "profile_create",
});

/** Which types of activity start the flow; none means all. Not checked against a list: Customer.io's grows. */
export const activityTypes = {
  ...field,
  clean: (value: unknown): string[] => {
    const types = [...new Set(field.clean(value))];
    const wrong = types.findIndex((type) => !/^[a-z0-9_:]+$/.test(type)) + 1;
    if (wrong > 0)
      throw new ValidationError(
        field.label,
        `entry ${wrong} cannot be a type: Customer.io spells them with small letters, digits, _ and :`,
      );
    if (types.length > most)
      throw new ValidationError(
        field.label,
        `holds ${types.length} types; at most ${most} are allowed. Left empty, all types are read`,
      );
    return types;
  },
};

/** A line for the log for each type that the reference does not have: one that is misspelt would never start the flow. */
export const undocumentedTypes = (types: readonly string[]): string[] =>
  types.flatMap((type, at) => {
    const doubt = activityTypeDoubt(type);
    return doubt === undefined
      ? []
      : [
          `${field.label}: entry ${at + 1} ${doubt} If Customer.io does not know it, it never starts the flow`,
        ];
  });
