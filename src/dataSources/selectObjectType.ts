import { dropdown } from "../operation";

export const selectObjectType = dropdown({
  label: "Select Object Type",
  description: "List the object types of the workspace that are enabled",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getObjectTypes",
  api: "app",
  route: "GET /v1/object_types",
  list: "types",
  key: "id",
  name: "name",
  when: ({ enabled }) => enabled !== false,
  example: { types: [{ id: "1", name: "Companies", enabled: true }] },
});
