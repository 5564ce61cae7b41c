import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf46Days = metricEdge({
  question: "Are metrics of 46 days refused?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: false,
  expected: "400",
  settles: ["metric-query"],
  query: "period=days&steps=46",
});
