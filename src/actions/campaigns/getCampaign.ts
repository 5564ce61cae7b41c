import { campaignId } from "../../inputs/campaign";
import { operation } from "../../operation";
import { campaignExample } from "./campaignExample";

export const getCampaign = operation({
  label: "Get Campaign",
  description: "Get the state, the trigger and the messages of a campaign",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getCampaigns",
  api: "app",
  route: "GET /v1/campaigns/{campaignId}",
  inputs: { campaignId },
  example: { campaign: campaignExample },
});
