import { type IdType, shapeOf } from "../values/personId";
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

const looksLike = { email: "an email address", cio_id: "a Customer.io ID" };

interface Labelled {
  label: string;
}

/**
 * What may be a mistake where the request itself says the type: Customer.io takes an identifier for an id if it is
 * told to, whatever it looks like. `choice` is the input that says it.
 */
export const typeDoubt = (
  given: Labelled,
  id: string,
  choice: Labelled,
  type: IdType | "phone",
): string[] => {
  const shape = shapeOf(id);
  return type === "id" && shape !== "id"
    ? [`${given.label}: looks like ${looksLike[shape]} and is sent as an id, as ${choice.label} says`]
    : [];
};

/** The same of a list. */
export const typeDoubts = (
  given: Labelled,
  ids: readonly string[],
  choice: Labelled,
  type: IdType | "phone",
): string[] => {
  const doubtful = type === "id" ? ids.filter((id) => shapeOf(id) !== "id").length : 0;
  return doubtful > 0
    ? [
        `${given.label}: ${doubtful} of ${ids.length} look like email addresses or Customer.io IDs and are sent as ids, as ${choice.label} says`,
      ]
    : [];
};
