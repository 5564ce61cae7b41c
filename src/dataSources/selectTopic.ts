import { dropdown } from "../operation";

export const selectTopic = dropdown({
  label: "Select Topic",
  description: "List the topics of the subscription center",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getTopics",
  api: "app",
  route: "GET /v1/subscription_topics",
  list: "topics",
  key: "id",
  name: "name",
  example: { topics: [{ id: 1, name: "Product updates" }] },
});
