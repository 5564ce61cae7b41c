import type { Check } from "../../check";
import { says } from "../../reply";

export const deleteUnknownObject: Check = {
  question: "Is deleting an object that does not exist a success?",
  why: "Delete Object is repeated after a lost answer: the second time must not fail.",
  source: "Track API reference: 200 says accepted",
  does: "Deletes one.",
  expected: "200 {}",
  needs: ["app", "objects"],
  ask: async ({ track, objectType, name }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "object",
        action: "delete",
        identifiers: { object_type_id: objectType, object_id: name() },
      }),
    ),
};
