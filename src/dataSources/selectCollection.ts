import { dropdown } from "../operation";

export const selectCollection = dropdown({
  label: "Select Collection",
  description: "List the collections of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getCollections",
  api: "app",
  route: "GET /v1/collections",
  list: "collections",
  key: "id",
  name: "name",
  example: { collections: [{ id: 1, name: "events" }] },
});
