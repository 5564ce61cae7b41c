import { broadcastId } from "../../inputs/broadcast";
import { operation } from "../../operation";
import { broadcastExample } from "./broadcastExample";

export const getBroadcast = operation({
  label: "Get Broadcast",
  description: "Get the state and the messages of an API-triggered broadcast",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getBroadcast",
  api: "app",
  route: "GET /v1/broadcasts/{broadcastId}",
  inputs: { broadcastId },
  example: { broadcast: broadcastExample },
});
