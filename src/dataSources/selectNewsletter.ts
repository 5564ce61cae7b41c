import { dropdown } from "../operation";

export const selectNewsletter = dropdown({
  label: "Select Newsletter",
  description: "List the newsletters of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listNewsletters",
  api: "app",
  route: "GET /v1/newsletters",
  list: "newsletters",
  key: "id",
  name: "name",
  example: { newsletters: [{ id: 10, name: "November news" }] },
});
