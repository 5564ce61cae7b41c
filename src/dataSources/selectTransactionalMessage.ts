import { dropdown } from "../operation";

export const selectTransactionalMessage = dropdown({
  label: "Select Transactional Message",
  description: "List the transactional messages of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listTransactional",
  api: "app",
  route: "GET /v1/transactional",
  list: "messages",
  key: "id",
  name: "name",
  example: { messages: [{ id: 3, name: "Order confirmation" }] },
});
