import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf } from "../../reply";

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
  ask: async ({ app, lacks }) => {
    const [campaign] = listOf(jsonOf(await app("GET", "/campaigns")).campaigns);
    if (!campaign) return lacks("a campaign");
    const query = `period=${period}&steps=${most[period] + beyond}`;
    return String((await app("GET", `/campaigns/${campaign.id}/metrics?${query}`)).status);
  },
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
