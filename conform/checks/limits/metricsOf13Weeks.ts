import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf13Weeks = metricEdge({
  question: "Are metrics of 13 weeks refused?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: false,
  expected: "400",
  settles: ["metric-query"],
  query: "period=weeks&steps=13",
});
