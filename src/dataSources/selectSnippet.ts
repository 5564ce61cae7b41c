import { dropdown } from "../operation";

/** A snippet has no number: its name is what is chosen. */
export const selectSnippet = dropdown({
  label: "Select Snippet",
  description: "List the snippets of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSnippets",
  api: "app",
  route: "GET /v1/snippets",
  list: "snippets",
  key: "name",
  name: "name",
  example: { snippets: [{ name: "address" }] },
});
