import { blockKey, findPerson, type PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { removePerson } from "./people";
import type { PersonRecord } from "./person";

const keysOf = (person: PersonRecord): string[] =>
  [...person.identifiers].map(([kind, value]) => blockKey(kind, value));

const keysToBlock = ({ kind, value }: PersonRef, person: PersonRecord | undefined): string[] => {
  if (person) return keysOf(person);
  return kind === "cio_id" ? [] : [blockKey(kind, value)];
};

/** Deletes the person and blocks every identifier they have, or just the one given where nobody has it. */
export const suppress = (moment: Moment, ref: PersonRef): void => {
  const { suppressed } = moment.workspace;
  const person = findPerson(moment.workspace, ref);
  const keys = keysToBlock(ref, person);
  if (keys.length === 0) moment.drop("unknown cio_id", ref.value);
  for (const key of keys) if (!suppressed.has(key)) suppressed.set(key, keys);
  if (person) removePerson(moment, person);
};

/** Frees the identifier and those that were blocked together with it. The person stays gone. */
export const unsuppress = (moment: Moment, { kind, value }: PersonRef): void => {
  const { suppressed } = moment.workspace;
  const together = kind === "cio_id" ? undefined : suppressed.get(blockKey(kind, value));
  if (!together) moment.drop("not suppressed", value);
  for (const key of together ?? []) suppressed.delete(key);
};
