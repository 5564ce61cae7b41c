import type { Check } from "../../check";
import { unknownDelivery } from "../../kinds/unknownDelivery";
import { says } from "../../reply";

export const metricOfUnknownDelivery: Check = {
  question: "Is a metric of a delivery that does not exist a success?",
  why: "Report Metric says that a wrong delivery id is not noticed.",
  source: "Track API reference: names no errors for metrics",
  does: "Reports a bounce of one, with Report Metric.",
  expected: "200 {}",
  settles: ["delivery-ids", "metric-errors"],
  ask: async (asker) => {
    const metric = { deliveryId: unknownDelivery(asker), channel: "email", metric: "bounced" };
    return says((await asker.attempt("reportMetric", metric)).reply);
  },
};
