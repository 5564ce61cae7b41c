import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf122Months = metricEdge({
  question: "Are metrics of 122 months refused?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: false,
  expected: "400",
  settles: ["metric-query"],
  query: "period=months&steps=122",
});
