import { nameTheSame } from "../../entity/identifiers";
import { ValidationError } from "../../errors";
import { choice, text } from "../../inputs/fields";
import { idTypes } from "../../inputs/idType";
import { personWithoutPhoneIn } from "../../inputs/personIdentifiers";
import { limits } from "../../limits";
import { operation } from "../../operation";
import { type IdType, shapeOf } from "../../values/personId";

const byTheLook =
  "Automatic goes by the look of it: an email address, cio_ and a Customer.io ID, or else an id";

const primaryId = text({
  label: "Primary Identifier",
  comments:
    "The customer to keep. It must exist in Customer.io already: a merge right after it was created may find nobody",
  example: "ada-1815",
  limit: limits.personId,
});

const primaryType = choice(
  { label: "Primary Identifier Type", comments: `What Primary Identifier holds. ${byTheLook}` },
  idTypes,
);

const secondaryId = text({
  label: "Secondary Identifier",
  comments: "The customer to merge into the primary one. It is deleted",
  example: "ada@example.com",
  limit: limits.personId,
});

const secondaryType = choice(
  { label: "Secondary Identifier Type", comments: `What Secondary Identifier holds. ${byTheLook}` },
  idTypes,
);

const looksLike = { email: "an email address", cio_id: "a Customer.io ID" };

/** The request names the type, so an identifier that looks like something else than an id is sent as one if told to. */
const doubt = (given: { label: string }, id: string, choice: { label: string }, type: IdType): string[] => {
  const shape = shapeOf(id);
  return type === "id" && shape !== "id"
    ? [`${given.label}: looks like ${looksLike[shape]} and is sent as an id, as ${choice.label} says`]
    : [];
};

export const mergeCustomers = operation({
  label: "Merge Customers",
  description:
    "Merge a customer into another one and delete it. It can't be undone. When either does not exist, Customer.io does nothing",
  docs: "https://docs.customer.io/integrations/api/track/#operation/merge",
  api: "track",
  route: "POST /v1/merge_customers",
  inputs: { primaryId, primaryType, secondaryId, secondaryType },
  body: (values) => {
    const primary = personWithoutPhoneIn(primaryId.label, values.primaryId, values.primaryType);
    const secondary = personWithoutPhoneIn(secondaryId.label, values.secondaryId, values.secondaryType);
    if (nameTheSame(primary, secondary))
      throw new ValidationError(secondaryId.label, "must name another customer than Primary Identifier");
    return { primary, secondary };
  },
  warnings: (values) => [
    ...doubt(primaryId, values.primaryId, primaryType, values.primaryType),
    ...doubt(secondaryId, values.secondaryId, secondaryType, values.secondaryType),
  ],
  repeatable: false, // what a second merge of the two does is not documented
  example: {},
});
