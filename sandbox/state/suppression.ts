import type { Call } from "../http/call";
import { blockKey, findPerson, type PersonRef } from "./identifiers";
import { removePerson } from "./people";
import type { PersonRecord } from "./person";
import { drop } from "./silent";

const keysOf = (person: PersonRecord): string[] =>
  [...person.identifiers].map(([kind, value]) => blockKey(kind, value));

const keysToBlock = ({ kind, value }: PersonRef, person: PersonRecord | undefined): string[] => {
  if (person) return keysOf(person);
  return kind === "cio_id" ? [] : [blockKey(kind, value)];
};

/** Deletes the person and blocks every identifier they have, or just the one given where nobody has it. */
export const suppress = (call: Call, ref: PersonRef): void => {
  const { suppressed } = call.workspace;
  const person = findPerson(call.workspace, ref);
  const keys = keysToBlock(ref, person);
  if (keys.length === 0) drop(call, "unknown cio_id", ref.value);
  for (const key of keys) if (!suppressed.has(key)) suppressed.set(key, keys);
  if (person) removePerson(call, person);
};

/** Frees the identifier and those that were blocked together with it. The person stays gone. */
export const unsuppress = (call: Call, { kind, value }: PersonRef): void => {
  const { suppressed } = call.workspace;
  const together = kind === "cio_id" ? undefined : suppressed.get(blockKey(kind, value));
  if (!together) drop(call, "not suppressed", value);
  for (const key of together ?? []) suppressed.delete(key);
};
