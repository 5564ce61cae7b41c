import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import { type Campaign, seededBroadcasts, seededCampaigns } from "../state/campaigns";
import { notFound, numberIn } from "./notFound";

const startedAt = 1_600_000_000;

const shown = ({ id, name, actions }: Campaign) => ({
  id,
  deduplicate_id: `${id}:${startedAt}`,
  name,
  created: startedAt,
  updated: startedAt,
  active: true,
  state: "running",
  actions,
  first_started: startedAt,
  tags: [],
});

const shownCampaign = (campaign: Campaign) => ({
  ...shown(campaign),
  type: "event",
  event_name: "signed_up",
  filter_segment_ids: [],
});

const shownBroadcast = (broadcast: Campaign) => ({ ...shown(broadcast), type: "triggered_broadcast" });

const asked = (campaigns: readonly Campaign[], id: string | undefined): Campaign => {
  const number = numberIn(id);
  const campaign = campaigns.find((one) => one.id === number);
  if (!campaign) throw notFound();
  return campaign;
};

/** The broadcast a path names. Throws a 404 where there is none. */
export const broadcastAsked = ({ params }: Call): Campaign => asked(seededBroadcasts, params.broadcast_id);

export const campaignRoutes: RouteTable = {
  "GET /v1/campaigns": () => json(200, { campaigns: seededCampaigns.map(shownCampaign) }),
  "GET /v1/campaigns/{campaign_id}": ({ params }) =>
    json(200, { campaign: shownCampaign(asked(seededCampaigns, params.campaign_id)) }),
  "GET /v1/broadcasts": () => json(200, { broadcasts: seededBroadcasts.map(shownBroadcast) }),
  "GET /v1/broadcasts/{broadcast_id}": (call) =>
    json(200, { broadcast: shownBroadcast(broadcastAsked(call)) }),
};
