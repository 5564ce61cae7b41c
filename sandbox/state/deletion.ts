import type { PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { existingPerson, removePerson } from "./people";

/** Deletes a person; a later write recreates them. Deleting nobody is a success, too. */
export const deletePerson = (moment: Moment, ref: PersonRef): void => {
  const person = existingPerson(moment, ref);
  if (person) removePerson(moment, person);
};
