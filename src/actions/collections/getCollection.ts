import { collectionId } from "../../inputs/collection";
import { operation } from "../../operation";
import { collectionExample } from "./collectionExample";

export const getCollection = operation({
  label: "Get Collection",
  description: "Get the name, the columns and the size of a collection",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getCollection",
  api: "app",
  route: "GET /v1/collections/{collectionId}",
  inputs: { collectionId },
  example: { collection: collectionExample },
});
