import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownObjectType: Check = {
  question: "Is an object of a type that does not exist refused?",
  why: "Identify Object leaves it to Customer.io which types there are.",
  source: "imports report it: Track API reference",
  does: "Creates an object of type 987654.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["unknown-object-type"],
  ask: async ({ track, object }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "object",
        action: "identify",
        identifiers: { object_type_id: "987654", object_id: object("", "987654") },
      }),
    ),
};
