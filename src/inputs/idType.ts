import { choice } from "./fields";

/** The identifiers of a person that Customer.io is told by name. */
export const namedIdTypes = [
  { label: "ID", value: "id" },
  { label: "Email", value: "email" },
  { label: "CIO ID", value: "cio_id" },
] as const;

export const idTypes = [{ label: "Automatic", value: "automatic" }, ...namedIdTypes] as const;

export const idType = choice(
  {
    label: "Identifier Type",
    comments:
      "What ID holds. Automatic leaves it to Customer.io: an email address, cio_ and a Customer.io ID, or else an id",
  },
  idTypes,
);
