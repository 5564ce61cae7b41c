import { operation } from "../../operation";
import { collectionExample } from "./collectionExample";

export const listCollections = operation({
  label: "List Collections",
  description: "List the collections of the workspace: tables that messages look things up in",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getCollections",
  api: "app",
  route: "GET /v1/collections",
  inputs: {},
  example: { collections: [collectionExample] },
});
