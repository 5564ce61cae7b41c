import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const destroy = operation({
  label: "Destroy",
  description: "Delete a customer by unique ID",
  docs: "https://docs.customer.io/integrations/api/track/#operation/delete",
  api: "track",
  route: "DELETE /v1/customers/{id}",
  inputs: { id },
  options: { idType },
  path: personInPath,
  example: {},
});
