import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf12Weeks = metricEdge({
  question: "Are metrics of 12 weeks accepted?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: true,
  expected: "200",
  query: "period=weeks&steps=12",
});
