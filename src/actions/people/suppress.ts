import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const suppress = operation({
  label: "Suppress",
  description:
    "Delete a customer for good and block its identifiers. It can't be undone. To stop messages alone, use Update Subscription Preferences",
  docs: "https://docs.customer.io/integrations/api/track/#operation/suppress",
  api: "track",
  route: "POST /v1/customers/{id}/suppress",
  inputs: { id },
  options: { idType },
  path: personInPath,
  repeatable: true, // a suppressed identifier stays suppressed
  example: {},
});
