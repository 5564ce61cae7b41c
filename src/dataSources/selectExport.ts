import { dropdown } from "../operation";

export const selectExport = dropdown({
  label: "Select Export",
  description: "List the exports of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listExports",
  api: "app",
  route: "GET /v1/exports",
  list: "exports",
  key: "id",
  name: "description",
  example: { exports: [{ id: 110, description: "Customers that fit a filter" }] },
});
