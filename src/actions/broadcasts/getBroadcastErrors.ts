import { broadcastId, triggerId } from "../../inputs/broadcast";
import { operation } from "../../operation";

export const getBroadcastErrors = operation({
  label: "Get Broadcast Errors",
  description: "List why a triggered broadcast did not reach some people",
  docs: "https://docs.customer.io/integrations/api/app/#operation/broadcastErrors",
  api: "app",
  route: "GET /v1/campaigns/{broadcastId}/triggers/{triggerId}/errors",
  inputs: { broadcastId, triggerId },
  pages: "errors",
  pageSize: { usual: 10, most: 100 },
  example: { errors: ["line 2: id nobody not found"], next: "" },
});
