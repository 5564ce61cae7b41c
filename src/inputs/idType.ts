import { choice } from "./fields";

/** What a person may be named by; Automatic goes by the look of the value. */
export const idTypes = [
  { label: "Automatic", value: "automatic" },
  { label: "ID", value: "id" },
  { label: "Email", value: "email" },
  { label: "CIO ID", value: "cio_id" },
] as const;

export const idType = choice(
  {
    label: "Identifier Type",
    comments:
      "What ID holds. Automatic leaves it to Customer.io: an email address, cio_ and a Customer.io ID, or else an id",
  },
  idTypes,
);
