import type { Check } from "../../check";
import { campaignMetrics } from "../../kinds/campaignMetrics";

/** How many steps of a period metrics have at most: Metrics says so in its form. */
const most = { hours: 24, days: 45, weeks: 12, months: 121 } as const;

/** Metrics of the first campaign with so many steps. */
const steps = (period: keyof typeof most, beyond: 0 | 1): Check => ({
  question: `Are metrics of ${most[period] + beyond} ${period} ${beyond ? "refused" : "accepted"}?`,
  why: beyond
    ? "Get Metrics refuses them before anything is sent."
    : "What Get Metrics lets pass has to be accepted.",
  source: "App API reference: the most steps of each period, without what happens beyond",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  expected: beyond ? "400" : "200",
  needs: ["app"],
  ...(beyond && { settles: ["metric-query"] }),
  ask: (asker) => campaignMetrics(asker, `period=${period}&steps=${most[period] + beyond}`),
});

export const metricEdgeChecks = {
  metricsOf24Hours: steps("hours", 0),
  metricsOf25Hours: steps("hours", 1),
  metricsOf45Days: steps("days", 0),
  metricsOf46Days: steps("days", 1),
  metricsOf12Weeks: steps("weeks", 0),
  metricsOf13Weeks: steps("weeks", 1),
  metricsOf121Months: steps("months", 0),
  metricsOf122Months: steps("months", 1),
};
