import { type Asker, jsonOf } from "../asker";
import { listOf } from "../reply";

/** With which status the metrics of the workspace's first campaign are answered. What they are is not shown. */
export const campaignMetrics = async ({ app, lacks }: Asker, query: string): Promise<string> => {
  const [campaign] = listOf(jsonOf(await app("GET", "/campaigns")).campaigns);
  if (!campaign) return lacks("a campaign");
  return String((await app("GET", `/campaigns/${campaign.id}/metrics?${query}`)).status);
};
