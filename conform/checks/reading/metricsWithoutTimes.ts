import type { Check } from "../../check";
import { campaignMetrics } from "../../kinds/campaignMetrics";

export const metricsWithoutTimes: Check = {
  question: "Does version 2 of a campaign's metrics need a start and an end?",
  why: "Get Metrics asks for them.",
  source: "App API operation list: the parameters alone",
  does: "Reads the metrics of the first campaign with version 2 alone.",
  expected: "400",
  needs: ["app"],
  settles: ["campaign-metrics"],
  ask: (asker) => campaignMetrics(asker, "version=2"),
};
