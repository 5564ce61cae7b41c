import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf121Months = metricEdge({
  question: "Are metrics of 121 months accepted?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: true,
  expected: "200",
  query: "period=months&steps=121",
});
