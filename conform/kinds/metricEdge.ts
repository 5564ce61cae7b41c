import type { Check } from "../check";
import { campaignMetrics } from "./campaignMetrics";

interface MetricEdge extends Pick<Check, "question" | "does" | "expected" | "settles"> {
  /** Whether the steps let it pass. */
  fits: boolean;
  query: string;
}

/** Metrics of as many steps of a period as there are at most, or of one more. */
export const metricEdge = ({ fits, query, ...given }: MetricEdge): Check => ({
  ...given,
  why: fits
    ? "What Get Metrics lets pass has to be accepted."
    : "Get Metrics refuses them before anything is sent.",
  source: "App API reference: the most steps of each period, without what happens beyond",
  needs: ["app"],
  ask: (asker) => campaignMetrics(asker, query),
});
