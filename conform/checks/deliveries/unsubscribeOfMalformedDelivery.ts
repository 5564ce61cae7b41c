import type { Check } from "../../check";
import { says } from "../../reply";

export const unsubscribeOfMalformedDelivery: Check = {
  question: "Is an unsubscribe of something that cannot be a delivery id refused?",
  why: "Unsubscribe leaves it to Customer.io what a delivery id looks like.",
  source: "Track API reference: a 400 without the format",
  does: "Unsubscribes through an id of five letters.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["delivery-ids"],
  ask: async (asker) => says((await asker.attempt("unsubscribe", { deliveryId: "short" })).reply),
};
