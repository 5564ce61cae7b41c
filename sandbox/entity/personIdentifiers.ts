import { isFields, textOf } from "../fields";
import type { Call } from "../http/call";
import { invalid, type Problem, required } from "../problems";

import { identifierProblems, type PersonRef } from "../state/identifiers";

type Kind = PersonRef["kind"];

const kinds: readonly Kind[] = ["id", "email", "phone", "cio_id"];

// Unconfirmed: entity-anonymous-id.
const oneOf = "must be exactly one of id, email, phone or cio_id";

const kindIn = (identifiers: Record<string, unknown>): Kind | undefined => {
  const [name, ...others] = Object.keys(identifiers);
  return others.length > 0 ? undefined : kinds.find((kind) => kind === name);
};

const isEnabled = ({ workspace }: Call, kind: Kind): boolean =>
  kind === "cio_id" || workspace.identifierKinds.includes(kind);

/** What is wrong with how a person is named in a Track v2 body. A cio_id has no prefix here. */
export const personIdentifierProblems =
  (call: Call) =>
  (field: string, identifiers: unknown): Problem[] => {
    if (identifiers === undefined) return [required(field)];
    if (!isFields(identifiers)) return [invalid(field, "must be an object")];
    const kind = kindIn(identifiers);
    if (!kind) return [invalid(field, oneOf)];
    const place = `${field}.${kind}`;
    if (!isEnabled(call, kind)) return [invalid(place, "is not an identifier of this workspace")];
    const value = identifiers[kind];
    return typeof value === "string"
      ? identifierProblems(place, { kind, value })
      : [invalid(place, "must be a string")];
  };

/** `identifiers` are already checked. */
export const personRefOf = (identifiers: unknown): PersonRef => {
  const sent = isFields(identifiers) ? identifiers : {};
  const kind = kindIn(sent) ?? "id";
  return { kind, value: textOf(sent[kind]) };
};
