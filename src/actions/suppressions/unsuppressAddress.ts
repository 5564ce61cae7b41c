import { operation } from "../../operation";
import { suppressionInputs } from "./address";

export const unsuppressAddress = operation({
  label: "Unsuppress Address",
  description: "Take an address off a list of the mail provider, which then sends to it again",
  docs: "https://docs.customer.io/integrations/api/app/#operation/deleteSuppression",
  api: "app",
  route: "DELETE /v1/esp/suppression/{suppressionType}/{email}",
  inputs: suppressionInputs,
  example: null,
});
