import type { Check } from "../../check";
import { unknownDelivery } from "../../kinds/unknownDelivery";
import { says } from "../../reply";

export const unknownMetric: Check = {
  question: "Is a metric of an unknown name refused?",
  why: "Report Metric offers a list for each channel; a raw request may say anything.",
  source: "Track API reference: names no errors for metrics",
  does: "Reports a metric called conformance.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["metric-errors"],
  ask: async (asker) =>
    says(
      await asker.track("POST", "/v1/metrics", {
        delivery_id: unknownDelivery(asker),
        metric: "conformance",
      }),
    ),
};
