import type { Call } from "../http/call";
import { Invalid, invalid } from "../problems";
import { findPerson, type PersonRef, refFromPath } from "../state/identifiers";
import type { PersonRecord } from "../state/person";
import { notFound } from "./notFound";

type Kind = PersonRef["kind"];

const kinds: readonly Kind[] = ["id", "email", "phone", "cio_id"];

/** Which kind of identifier the query's id_type names; `id` where it names none. Throws a Refusal for a wrong one. */
export const kindAsked = ({ query, workspace }: Call): Kind => {
  const asked = query.get("id_type") ?? "id";
  const kind = kinds.find((known) => known === asked);
  const isEnabled = kind === "cio_id" || workspace.identifierKinds.some((enabled) => enabled === kind);
  if (!kind || !isEnabled) throw new Invalid([invalid("id_type", "is not an identifier of this workspace")]);
  return kind;
};

// In paths and queries a cio_id keeps its prefix; in bodies it has none.
const refAsked = (kind: Kind, value: string): PersonRef => {
  if (kind !== "cio_id") return { kind, value };
  return { kind, value: value.startsWith("cio_") ? value.slice("cio_".length) : "" };
};

/** The person a path or query means. Throws a 404 also where the value is of another type than id_type says. */
export const personAsked = (call: Call, value: string): PersonRecord => {
  const person = findPerson(call.workspace, refAsked(kindAsked(call), value));
  if (!person) throw notFound();
  return person;
};

/** The person a path means where the route has no id_type. Unconfirmed: paths-without-type. */
export const personByShape = ({ workspace, params }: Call): PersonRecord => {
  const person = findPerson(workspace, refFromPath(params.customer_id ?? ""));
  if (!person) throw notFound();
  return person;
};

/** How answers name a person; what is not set is null. */
export const identifiersOf = ({ identifiers, cioId }: PersonRecord) => ({
  email: identifiers.get("email") ?? null,
  id: identifiers.get("id") ?? null,
  cio_id: cioId,
});
