import type { Check } from "../../check";
import { says } from "../../reply";

export const twoIdentifiers: Check = {
  question: "Are an id and an address together refused as identifiers?",
  why: "Send Entity refuses it before anything is sent.",
  source: "Track API reference: exactly one",
  does: "Sends an identify with both.",
  expected: "400 {errors:[{reason,field,message}]}",
  ask: async ({ person, addressed, quiet, track }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { id: person(), email: addressed() },
        attributes: quiet,
      }),
    ),
};
