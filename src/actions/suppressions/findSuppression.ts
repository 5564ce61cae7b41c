import { email } from "../../inputs/email";
import { operation } from "../../operation";

export const findSuppression = operation({
  label: "Find Suppression",
  description: "Find out whether the mail provider refuses to write to an address, and why",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getSuppression",
  api: "app",
  route: "GET /v1/esp/search_suppression/{email}",
  inputs: { email: email("The address to look up") },
  example: {
    category: "bounces",
    suppressions: [
      { email: "ada@example.com", created: 1795167000, reason: "mailbox does not exist", status: "550" },
    ],
  },
});
