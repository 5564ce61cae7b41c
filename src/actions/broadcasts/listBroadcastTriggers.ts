import { broadcastId } from "../../inputs/broadcast";
import { operation } from "../../operation";

export const listBroadcastTriggers = operation({
  label: "List Broadcast Triggers",
  description: "List when a broadcast was triggered, and whether Customer.io has taken each audience",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listBroadcastTriggers",
  api: "app",
  route: "GET /v1/broadcasts/{broadcastId}/triggers",
  inputs: { broadcastId },
  example: {
    triggers: [{ id: 3, broadcast_id: 8, created_at: 1795167000, processed_at: 1795167004 }],
  },
});
