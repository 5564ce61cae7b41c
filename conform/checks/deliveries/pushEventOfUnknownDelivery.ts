import type { Check } from "../../check";
import { unknownDelivery } from "../../kinds/unknownDelivery";
import { says } from "../../reply";

export const pushEventOfUnknownDelivery: Check = {
  question: "Is a push metric of a delivery that does not exist a success?",
  why: "Report Push Metric says that a wrong delivery id is not noticed.",
  source: "Track API reference: names no errors for metrics",
  does: "Reports that one was opened.",
  expected: "200 {}",
  ask: async (asker) =>
    says(
      await asker.track("POST", "/v1/push/events", { delivery_id: unknownDelivery(asker), event: "opened" }),
    ),
};
