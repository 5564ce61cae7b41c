import { idType } from "../../inputs/idType";
import { customerData, id, personAttributes, personOptions, personWarnings } from "../../inputs/person";
import { operation } from "../../operation";
import { personIdentifiers, personInPath } from "../../values/personId";

export const identify = operation({
  label: "Identify",
  description: "Create or update a customer: who it is, and what is known about it",
  docs: "https://docs.customer.io/integrations/api/track/#operation/identify",
  api: "track",
  route: "PUT /v1/customers/{id}",
  inputs: { id, customerData },
  options: { ...personOptions, idType },
  path: personInPath,
  body: ({ id, idType, updateOnly, ...values }) => ({
    ...personAttributes(values, personIdentifiers(id, idType)),
    ...(updateOnly && { _update: true }),
  }),
  warnings: personWarnings,
  example: {},
});
