import { operation } from "../../operation";

export const listSnippets = operation({
  label: "List Snippets",
  description: "List the snippets of the workspace: pieces of content that messages share",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listSnippets",
  api: "app",
  route: "GET /v1/snippets",
  inputs: {},
  example: { snippets: [{ name: "address", value: "12 Example Street", updated_at: 1795167000 }] },
});
