import { type Place, ValidationError } from "../errors";
import { limits } from "../limits";
import { asCompared } from "../values/personId";
import { anyName, asObject, type Read, readName, shaped, withoutNothing } from "./reading";

const cioId = shaped(/^[^@]+$/, "is not a Customer.io ID");

const identifierReaders = {
  id: readName({ limit: limits.personId }),
  email: shaped(/^[^\s@]+@[^\s@]+$/, "is not an email address"),
  phone: shaped(/^\+[1-9]\d{1,14}$/, "is not a phone number in the E.164 format, such as +14155552671"),
  // A path of v1 wants the prefix, v2 does not.
  cio_id: (at, field, value) => anyName(at, field, cioId(at, field, value).replace(/^cio_/, "")),
} satisfies Record<string, Read<string>>;

export type PersonKind = keyof typeof identifierReaders;

/** One identifier of a person, whose kind is known; `place` is where it stands. */
export const readIdentifier = (place: Place, kind: PersonKind, value: unknown): string =>
  identifierReaders[kind](() => place, "", value);

const objectType = shaped(/^[1-9]\d*$/, "must be the number of an object type, from 1");

/** Exactly one of several identifiers. */
const oneOf =
  (names: readonly PersonKind[]): Read =>
  (at, field, value) => {
    const given = withoutNothing(asObject(at, field, value));
    const wanted = `must hold exactly one of ${names.join(", ")}`;
    const [name, ...others] = Object.keys(given);
    const known = names.find((one) => one === name);
    if (!known || others.length > 0) throw new ValidationError(at(field), wanted);
    return { [known]: identifierReaders[known](at, `${field}.${known}`, given[known]) };
  };

export const readPerson = oneOf(["id", "email", "phone", "cio_id"]);
// The reference has no phone number where people are merged or related to an object.
export const readPersonWithoutPhone = oneOf(["id", "email", "cio_id"]);

const compared = (identifiers: unknown): string =>
  JSON.stringify(identifiers, (kind, id) => (typeof id === "string" ? asCompared(kind, id) : id));

/** Whether two identifiers, each as it was read, are of one person; a person may have others besides. */
export const nameTheSame = (one: unknown, other: unknown): boolean => compared(one) === compared(other);

export const readObject: Read = (at, field, value) => {
  const given = withoutNothing(asObject(at, field, value));
  const wanted = "must hold either object_type_id and object_id or cio_object_id alone";
  const names = Object.keys(given).sort().join();
  if (names === "cio_object_id")
    return { cio_object_id: anyName(at, `${field}.cio_object_id`, given.cio_object_id) };
  if (names !== "object_id,object_type_id") throw new ValidationError(at(field), wanted);
  return {
    object_type_id: objectType(at, `${field}.object_type_id`, given.object_type_id),
    object_id: readName({ limit: limits.objectId })(at, `${field}.object_id`, given.object_id),
  };
};
