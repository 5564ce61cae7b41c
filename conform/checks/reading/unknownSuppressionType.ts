import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownSuppressionType: Check = {
  question: "Is an unknown list of the mail provider refused?",
  why: "The steps for suppressed addresses offer those that there are.",
  source: "App API reference: the types without what happens",
  does: "Reads the list conformance.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["suppression-types"],
  ask: async ({ app }) => says(await app("GET", "/esp/suppression/conformance")),
};
