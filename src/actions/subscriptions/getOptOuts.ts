import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";

export const getOptOuts = operation({
  label: "Get Opt-Outs",
  description: "Get the senders of SMS and WhatsApp messages that a person has opted out of",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonOptouts",
  api: "app",
  route: "GET /v1/customers/{id}/optouts",
  inputs: { id },
  options: { idType },
  path: typedPerson,
  warnings: personDoubt,
  query: idTypeQuery,
  example: { optouts: [{ channel: "sms", from: "+14155552671" }] },
});
