import type { Check } from "../../check";
import { campaignMetrics } from "../../kinds/campaignMetrics";

export const unknownPeriod: Check = {
  question: "Is an unknown period of metrics refused?",
  why: "Get Metrics offers those that there are.",
  source: "App API reference: the periods without what happens",
  does: "Reads the metrics of the first campaign with the period conformance.",
  expected: "400",
  needs: ["app"],
  settles: ["metric-query"],
  ask: (asker) => campaignMetrics(asker, "period=conformance"),
};
