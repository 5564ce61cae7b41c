import { operation } from "../../operation";
import { transactionalExample } from "./transactionalExample";

export const listTransactionalMessages = operation({
  label: "List Transactional Messages",
  description: "List the transactional messages that can be sent; what was sent is in List Messages",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listTransactional",
  api: "app",
  route: "GET /v1/transactional",
  inputs: {},
  example: { messages: [transactionalExample] },
});
