import type { Check } from "../../check";
import { says } from "../../reply";

export const objectEvent: Check = {
  question: "Is an event of an object refused?",
  why: "Send Entity does not offer it; async-customerio does.",
  source: "Track API reference: the types and their actions",
  does: "Sends one of an object that does not exist.",
  expected: "400 {errors:[{reason,field,message}]}",
  ask: async ({ object, track }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "object",
        action: "event",
        identifiers: { object_type_id: "1", object_id: object("", "1") },
        name: "conformance-order",
      }),
    ),
};
