import { metricEdge } from "../../kinds/metricEdge";

export const metricsOf45Days = metricEdge({
  question: "Are metrics of 45 days accepted?",
  does: "Reads the metrics of the first campaign with so many steps. What they are is not shown.",
  fits: true,
  expected: "200",
  query: "period=days&steps=45",
});
