import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import type { Broadcast, Campaign } from "../state/setUp";
import { oneOf } from "./notFound";
import { nullIfEmpty } from "./paging";
import { reportRoutes } from "./reports";

/** What campaigns and broadcasts have in common. */
export const shownSending = ({ id, name, state, actions, tags, createdAt }: Broadcast) => ({
  id,
  deduplicate_id: `${id}:${createdAt}`,
  name,
  created: createdAt,
  updated: createdAt,
  active: state === "running",
  state,
  actions,
  first_started: createdAt,
  tags,
});

const shown = (campaign: Campaign) => ({
  ...shownSending(campaign),
  description: campaign.description,
  type: campaign.type,
  msg_templates: campaign.actions,
  ...campaign.trigger,
});

const asked = ({ workspace, params }: Call): Campaign => oneOf(workspace.setUp.campaigns, params.campaign_id);

const path = "/v1/campaigns/{campaign_id}";

export const campaignRoutes: RouteTable = {
  "GET /v1/campaigns": ({ workspace }) =>
    json(200, { campaigns: nullIfEmpty(workspace.setUp.campaigns.map(shown)) }),
  [`GET ${path}`]: (call) => json(200, { campaign: shown(asked(call)) }),
  ...reportRoutes(path, { asked, origin: "campaignId" }),
};
