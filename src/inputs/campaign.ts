import { numericId, optionalNumericId } from "./numericId";
import { withDropdown } from "./withDropdown";

const about = {
  label: "Campaign ID",
  comments: "The number of the campaign, as its address in Customer.io shows it",
  example: "5",
};

export const campaignId = withDropdown(numericId(about), "selectCampaign");

export const optionalCampaignId = withDropdown(optionalNumericId(about), "selectCampaign");
