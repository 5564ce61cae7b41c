import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownOperator: Check = {
  question: "Is an operator other than eq and exists refused in a search of people?",
  why: "Conditions offers these two.",
  source: "Track API reference: audienceFilter",
  does: "Searches with the operator contains.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app, name }) =>
    says(
      await app("POST", "/customers", {
        filter: { attribute: { field: "conformance-name", operator: "contains", value: name() } },
      }),
    ),
};
