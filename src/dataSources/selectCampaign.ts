import { dropdown } from "../operation";

export const selectCampaign = dropdown({
  label: "Select Campaign",
  description: "List the campaigns of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listCampaigns",
  api: "app",
  route: "GET /v1/campaigns",
  list: "campaigns",
  key: "id",
  name: "name",
  example: { campaigns: [{ id: 5, name: "Welcome" }] },
});
