import type { Region } from "../accounts";
import { json } from "../http/answer";
import type { RouteTable } from "../http/routing";

const trackUrls: Record<Region, string> = {
  us: "https://track.customer.io",
  eu: "https://track-eu.customer.io",
};

export const regionRoutes: RouteTable = {
  // Answers on the hosts of both regions, whichever the account belongs to.
  "GET /api/v1/accounts/region": ({ account }) => {
    const { region = "us", workspaceId = 0 } = account ?? {};
    return json(200, { url: trackUrls[region], region, environment_id: workspaceId });
  },
};
