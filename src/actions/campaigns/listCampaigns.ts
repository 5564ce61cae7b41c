import { operation } from "../../operation";
import { campaignExample } from "./campaignExample";

export const listCampaigns = operation({
  label: "List Campaigns",
  description: "List the campaigns of the workspace, which Customer.io's pages also call automations",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listCampaigns",
  api: "app",
  route: "GET /v1/campaigns",
  inputs: {},
  example: { campaigns: [campaignExample] },
});
