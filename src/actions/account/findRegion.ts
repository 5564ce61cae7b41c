import { operation } from "../../operation";

export const findRegion = operation({
  label: "Find Account Region",
  description: "Find the region of the account and the workspace that the Track API key is for",
  docs: "https://docs.customer.io/integrations/api/track/#operation/getRegion",
  api: "track",
  route: "GET /v1/accounts/region",
  inputs: {},
  example: { url: "https://track.customer.io", region: "us", environment_id: 123456 },
});
