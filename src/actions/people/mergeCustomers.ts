import { nameTheSame } from "../../entity/identifiers";
import { ValidationError } from "../../errors";
import { choice, text } from "../../inputs/fields";
import { idTypes, typeDoubt } from "../../inputs/idType";
import { personWithoutPhoneIn } from "../../inputs/personIdentifiers";
import { limits } from "../../limits";
import { operation } from "../../operation";

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

export const mergeCustomers = operation({
  label: "Merge Customers",
  description:
    "Merge a customer into another one and delete it. It can't be undone. When either does not exist, Customer.io does nothing",
  docs: "https://docs.customer.io/integrations/api/track/#operation/merge",
  api: "track",
  route: "POST /v1/merge_customers",
  inputs: { primaryId, secondaryId },
  options: { primaryType, secondaryType },
  body: (values) => {
    const primary = personWithoutPhoneIn(primaryId.label, values.primaryId, values.primaryType);
    const secondary = personWithoutPhoneIn(secondaryId.label, values.secondaryId, values.secondaryType);
    if (nameTheSame(primary, secondary))
      throw new ValidationError(secondaryId.label, "must name another customer than Primary Identifier");
    return { primary, secondary };
  },
  warnings: (values) => [
    ...typeDoubt(primaryId, values.primaryId, primaryType, values.primaryType),
    ...typeDoubt(secondaryId, values.secondaryId, secondaryType, values.secondaryType),
  ],
  repeatable: false, // what a second merge of the two does is not documented
  example: {},
});
