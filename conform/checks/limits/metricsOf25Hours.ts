import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf25Hours = metricEdge({
  question: "Are metrics of 25 hours refused?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: false,
  expected: "400",
  settles: ["metric-query"],
  query: "period=hours&steps=25",
});
