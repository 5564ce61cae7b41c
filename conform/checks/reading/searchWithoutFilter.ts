import type { Check } from "../../check";
import { says } from "../../reply";

export const searchWithoutFilter: Check = {
  question: "Is a search of people without a filter refused?",
  why: "Search People needs one.",
  source: "App API reference: filter is required",
  does: "Sends one.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app }) => says(await app("POST", "/customers", {})),
};
