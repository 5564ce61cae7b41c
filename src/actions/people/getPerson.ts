import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";

export const getPerson = operation({
  label: "Get Person",
  description: "Get the attributes and devices of a person",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonAttributes",
  api: "app",
  route: "GET /v1/customers/{id}/attributes",
  inputs: { id },
  options: { idType },
  path: typedPerson,
  warnings: personDoubt,
  query: idTypeQuery,
  example: {
    customer: {
      id: "ada-1815",
      identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
      attributes: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001", plan: "pro" },
      timestamps: { id: 1795167000, email: 1795167000, cio_id: 1795167000, plan: 1795167000 },
      unsubscribed: false,
      devices: [
        {
          id: "dpG0f3sXQm2:APA91bHqT",
          platform: "ios",
          last_used: 1795167000,
          attributes: { app_version: "4.2.0", push_enabled: "true" },
        },
      ],
    },
  },
});
