import type { Check } from "../../check";
import { says } from "../../reply";

export const anonymousIdentifier: Check = {
  question: "Is an anonymous_id refused as the identifier of an event?",
  why: "Send Entity refuses it; Segment and RudderStack send it.",
  source: "not in the Track API reference",
  does: "Sends an event of one.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["entity-anonymous-id"],
  ask: async ({ name, track }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "event",
        identifiers: { anonymous_id: name("visitor") },
        name: "conformance-seen",
      }),
    ),
};
