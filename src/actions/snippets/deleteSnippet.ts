import { pathText } from "../../inputs/fields";
import { withDropdown } from "../../inputs/withDropdown";
import { operation } from "../../operation";

const name = withDropdown(
  pathText({ label: "Name", comments: "The name of the snippet", example: "address", trim: true }),
  "selectSnippet",
  "a name",
);

export const deleteSnippet = operation({
  label: "Delete Snippet",
  description: "Delete a snippet. Customer.io refuses to as long as a message uses it",
  docs: "https://docs.customer.io/integrations/api/app/#operation/deleteSnippet",
  api: "app",
  route: "DELETE /v1/snippets/{name}",
  inputs: { name },
  example: null,
});
