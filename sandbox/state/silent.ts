import { record } from "./activities";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";

/** Writes down the fields an endpoint does not know: they are accepted and have no effect. */
export const dropUnknownFields = (
  moment: Moment,
  body: Record<string, unknown>,
  known: readonly string[],
): void => {
  for (const field of Object.keys(body)) if (!known.includes(field)) moment.drop("ignored field", field);
};

/** A change of one attribute that was accepted and failed; also seen in the activity log: Track API reference. */
export const failAttribute = (moment: Moment, person: PersonRecord | undefined, name: string): void => {
  moment.drop("attribute update failure", name);
  record(moment, "failed_attribute_change", person, name);
};
