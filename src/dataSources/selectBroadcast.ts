import { dropdown } from "../operation";

export const selectBroadcast = dropdown({
  label: "Select Broadcast",
  description: "List the API-triggered broadcasts of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listBroadcasts",
  api: "app",
  route: "GET /v1/broadcasts",
  list: "broadcasts",
  key: "id",
  name: "name",
  example: { broadcasts: [{ id: 12, name: "Road closed" }] },
});
