import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import type { Broadcast } from "../state/setUp";
import { shownSending } from "./campaigns";
import { oneOf } from "./notFound";
import { nullIfEmpty } from "./paging";
import { reportRoutes } from "./reports";

const shown = (broadcast: Broadcast) => ({
  ...shownSending(broadcast),
  type: "triggered_broadcast",
  msg_template_ids: broadcast.actions,
});

/** The broadcast a path names. Throws a 404 where there is none. */
export const broadcastAsked = ({ workspace, params }: Call): Broadcast =>
  oneOf(workspace.setUp.broadcasts, params.broadcast_id);

const path = "/v1/broadcasts/{broadcast_id}";

export const broadcastRoutes: RouteTable = {
  "GET /v1/broadcasts": ({ workspace }) =>
    json(200, { broadcasts: nullIfEmpty(workspace.setUp.broadcasts.map(shown)) }),
  [`GET ${path}`]: (call) => json(200, { broadcast: shown(broadcastAsked(call)) }),
  ...reportRoutes(path, { asked: broadcastAsked, origin: "broadcastId" }),
};
