import type { Check } from "../../check";
import { says } from "../../reply";

export const numberedObjectType: Check = {
  question: "Does a search of objects take the object type as a number?",
  why: "Search Objects sends it as text; Customer.io's own Node.js client sends a number.",
  source: "App API reference: text",
  does: "Searches for objects that do not exist, with the type as a number.",
  expected: "200 {identifiers,ids,next}",
  needs: ["app", "objects"],
  settles: ["numbered-object-types"],
  ask: async ({ app, objectType, name }) =>
    says(
      await app("POST", "/objects", {
        object_type_id: Number(objectType),
        filter: {
          object_attribute: {
            type_id: objectType,
            field: "conformance-name",
            operator: "eq",
            value: name(),
          },
        },
      }),
    ),
};
