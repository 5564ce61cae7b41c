import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const unsuppress = operation({
  label: "Unsuppress",
  description: "Allow a suppressed identifier again. What was deleted stays deleted",
  docs: "https://docs.customer.io/integrations/api/track/#operation/unsuppress",
  api: "track",
  route: "POST /v1/customers/{id}/unsuppress",
  inputs: { id },
  options: { idType },
  path: personInPath,
  repeatable: true, // a free identifier stays free
  example: {},
});
