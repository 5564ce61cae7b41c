import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf24Hours = metricEdge({
  question: "Are metrics of 24 hours accepted?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: true,
  expected: "200",
  query: "period=hours&steps=24",
});
