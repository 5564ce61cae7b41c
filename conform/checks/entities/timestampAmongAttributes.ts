import type { Check } from "../../check";
import { says } from "../../reply";

export const timestampAmongAttributes: Check = {
  question: "Is _timestamp among the attributes of an entity refused?",
  why: "Send Entity refuses it: it is how the Track API v1 writes the time.",
  source: "Track API reference: v2 has timestamp beside the attributes",
  does: "Sends an identify with it.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["entity-timestamp"],
  ask: async ({ person, quiet, seconds, track }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { id: person() },
        attributes: { ...quiet, _timestamp: seconds() },
      }),
    ),
};
