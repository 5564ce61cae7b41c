import { limits } from "../limits";
import { invalid, type Problem } from "../problems";
import type { IdentifierKind, PersonRecord } from "./person";
import type { Workspace } from "./workspace";

/** One way to say who is meant. A cio_id has no prefix here. */
export interface PersonRef {
  kind: IdentifierKind | "cio_id";
  value: string;
}

// Unconfirmed: identifier-shapes.
const cioShape = /^cio_[a-zA-Z0-9]*$/;
const phoneShape = /^\+[1-9]\d{1,14}$/;

/** One @ with text on both sides, a dot within the domain, no blanks. One expression for all of it would be quadratic. */
export const isEmail = (value: string): boolean => {
  const [local = "", domain = "", ...others] = value.split("@");
  return others.length === 0 && local !== "" && domain.slice(1, -1).includes(".") && !/\s/.test(value);
};

/** Who a Track v1 path means. A phone number is taken for an id, and so is a cio_id without its prefix. */
export const refFromPath = (identifier: string): PersonRef => {
  if (cioShape.test(identifier)) return { kind: "cio_id", value: identifier.slice("cio_".length) };
  return { kind: isEmail(identifier) ? "email" : "id", value: identifier };
};

const anyText = { fits: (_value: string): boolean => true, message: "" };

const shapes: Record<PersonRef["kind"], { fits: (value: string) => boolean; message: string }> = {
  id: anyText,
  cio_id: anyText,
  email: { fits: isEmail, message: "must be a valid email address" },
  phone: { fits: (value) => phoneShape.test(value), message: "must be a phone number in E.164 format" },
};

/** What is wrong with an identifier. Unconfirmed: blank-identifier. */
export const identifierProblems = (field: string, { kind, value }: PersonRef): Problem[] => {
  if (value.trim() === "") return [invalid(field, "cannot be blank")];
  if (Buffer.byteLength(value) > limits.identifierBytes)
    return [invalid(field, `cannot be longer than ${limits.identifierBytes} bytes`)];
  const { fits, message } = shapes[kind];
  return fits(value) ? [] : [invalid(field, message)];
};

/** Email addresses are case-insensitive: Track API reference. */
export const identifierKey = (kind: IdentifierKind, value: string): string =>
  kind === "email" ? value.toLowerCase() : value;

export const findPerson = (
  { people, peopleBy }: Workspace,
  { kind, value }: PersonRef,
): PersonRecord | undefined =>
  kind === "cio_id" ? people.get(value) : peopleBy[kind].get(identifierKey(kind, value));

/** How an identifier is written down in the list of blocked ones. */
export const blockKey = (kind: IdentifierKind, value: string): string =>
  `${kind} ${identifierKey(kind, value)}`;

export const isBlocked = ({ suppressed }: Workspace, { kind, value }: PersonRef): boolean =>
  kind !== "cio_id" && suppressed.has(blockKey(kind, value));

/** Whom tests may mean: a person's id, email address, phone number, or `cio_` and cio_id. */
export const refsOf = (identifier: string): PersonRef[] => [
  refFromPath(identifier),
  { kind: "id", value: identifier },
  { kind: "phone", value: identifier },
];

export const personNamed = (workspace: Workspace, identifier: string): PersonRecord | undefined =>
  refsOf(identifier)
    .map((ref) => findPerson(workspace, ref))
    .find((person) => person !== undefined);
