import { ValidationError } from "../errors";

/** The identifiers of a person that Customer.io is told by name. */
export type NamedIdType = "id" | "email" | "cio_id";

/** What kind of identifier a person is named by. */
export type IdType = NamedIdType | "automatic";

const prefix = "cio_";

/** How Customer.io itself reads an identifier without a type: by its shape. */
export const shapeOf = (id: string): NamedIdType => {
  if (id.startsWith(prefix)) return "cio_id";
  return id.includes("@") ? "email" : "id";
};

interface NamedPerson {
  id: string;
  idType: IdType;
}

/**
 * The `id` of a step as a v1 path wants it. Customer.io guesses its type there: one that it would guess wrong is
 * refused, and a Customer.io ID gets its prefix, once.
 */
export const personInPath = ({ id, idType }: NamedPerson): { id: string } => {
  if (idType === "automatic" || shapeOf(id) === idType) return { id };
  if (idType === "cio_id") return { id: `${prefix}${id}` };
  throw new ValidationError(
    "ID",
    idType === "email"
      ? "is not an email address, though Identifier Type says so"
      : "looks like an email address or a Customer.io ID; Customer.io would not read it as an id here",
  );
};

const typeOf = ({ id, idType }: NamedPerson): NamedIdType => {
  if (idType === "automatic") return shapeOf(id);
  if (idType === "email" && !id.includes("@"))
    throw new ValidationError("ID", "is not an email address, though Identifier Type says so");
  if (idType === "cio_id" && id.includes("@"))
    throw new ValidationError("ID", "is not a Customer.io ID, though Identifier Type says so");
  return idType;
};

/** The `id` of a step where the App API is told its type: in a path or a query a Customer.io ID has its prefix, once. */
export const typedPerson = (person: NamedPerson): { id: string } => {
  const { id } = person;
  return { id: typeOf(person) === "cio_id" && !id.startsWith(prefix) ? `${prefix}${id}` : id };
};

/** What tells the App API the type of an `id`. */
export const idTypeQuery = (person: NamedPerson): { id_type: NamedIdType } => ({ id_type: typeOf(person) });

/** The `identifiers` of a person in the v2 API: one key, and a Customer.io ID without its prefix. */
export const personIdentifiers = (id: string, idType: IdType | "phone"): Record<string, string> => {
  const type = idType === "automatic" ? shapeOf(id) : idType;
  return { [type]: type === "cio_id" && id.startsWith(prefix) ? id.slice(prefix.length) : id };
};

/** An identifier as Customer.io compares it: it takes email addresses in capital and small letters for the same. */
export const asCompared = (kind: string, id: string): string =>
  kind === "email" ? id.trim().toLowerCase() : id;
