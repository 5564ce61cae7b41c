import { collectionId } from "../../inputs/collection";
import { operation } from "../../operation";

export const getCollectionContent = operation({
  label: "Get Collection Content",
  description: "Get the rows of a collection",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getCollectionContents",
  api: "app",
  route: "GET /v1/collections/{collectionId}/content",
  inputs: { collectionId },
  rows: true,
  example: [
    { eventName: "Open day", eventDate: "2026-12-05" },
    { eventName: "Winter fair", eventDate: "2026-12-12" },
  ],
});
