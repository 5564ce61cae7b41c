import { collectionId } from "../../inputs/collection";
import { operation } from "../../operation";

export const deleteCollection = operation({
  label: "Delete Collection",
  description: "Delete a collection and its rows. Messages that use it find nothing then. It can't be undone",
  docs: "https://docs.customer.io/integrations/api/app/#operation/deleteCollection",
  api: "app",
  route: "DELETE /v1/collections/{collectionId}",
  inputs: { collectionId },
  example: null,
});
