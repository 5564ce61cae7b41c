import type { Check } from "../../check";
import { says } from "../../reply";

export const emptyIdentifier: Check = {
  question: "Is an empty id refused by the Track API v2?",
  why: "The steps refuse it before anything is sent; Send Entity relies on Customer.io for what it does not know.",
  source: "Track API reference: silent about it",
  does: "Sends an identify with an empty id.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["blank-identifier"],
  ask: async ({ track, quiet }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { id: "" },
        attributes: quiet,
      }),
    ),
};
