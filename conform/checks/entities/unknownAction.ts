import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownAction: Check = {
  question: "Is an entity with an unknown action refused, and how is it written?",
  why: "Send Entity shows reason, field and message of such an answer.",
  source: "Track API reference: the types and their actions",
  does: "Sends an action called conformance.",
  expected: "400 {errors:[{reason,field,message}]}",
  ask: async ({ name, track }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "conformance",
        identifiers: { id: name() },
      }),
    ),
};
