import type { Check } from "../../check";
import { unknownDelivery } from "../../kinds/unknownDelivery";
import { says } from "../../reply";

export const unsubscribeOfUnknownDelivery: Check = {
  question: "Is an unsubscribe of a delivery that does not exist a success?",
  why: "Unsubscribe says that a wrong delivery id is not noticed.",
  source: "Track API reference: a 400 without the reason; an older one had 404",
  does: "Unsubscribes through one, with Unsubscribe.",
  expected: "200 {}",
  settles: ["delivery-ids"],
  ask: async (asker) =>
    says((await asker.attempt("unsubscribe", { deliveryId: unknownDelivery(asker) })).reply),
};
