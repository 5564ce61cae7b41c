import { operation } from "../../operation";
import { suppressionInputs } from "./address";

export const suppressAddress = operation({
  label: "Suppress Address",
  description:
    "Put an address on a list of the mail provider, which then sends it nothing. The person in Customer.io stays as it is",
  docs: "https://docs.customer.io/integrations/api/app/#operation/postSuppression",
  api: "app",
  route: "POST /v1/esp/suppression/{suppressionType}/{email}",
  inputs: suppressionInputs,
  repeatable: true, // an address on the list stays on it
  example: {},
});
