import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const linksOfUnknownCampaign = appRefusal({
  question: "What does Get Link Metrics get for a campaign that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/campaigns/${nothing}/metrics/links`,
});
