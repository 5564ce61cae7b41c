import type { Call } from "../http/call";
import type { PersonRef } from "./identifiers";
import { existingPerson, removePerson } from "./people";

/** Deletes a person; a later write recreates them. Deleting nobody is a success, too. */
export const deletePerson = (call: Call, ref: PersonRef): void => {
  const person = existingPerson(call, ref);
  if (person) removePerson(call, person);
};
