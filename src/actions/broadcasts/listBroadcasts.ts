import { operation } from "../../operation";
import { broadcastExample } from "./broadcastExample";

export const listBroadcasts = operation({
  label: "List Broadcasts",
  description: "List the API-triggered broadcasts of the workspace",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listBroadcasts",
  api: "app",
  route: "GET /v1/broadcasts",
  inputs: {},
  example: { broadcasts: [broadcastExample] },
});
