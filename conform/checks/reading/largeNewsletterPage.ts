import type { Check } from "../../check";
import { says } from "../../reply";

export const largeNewsletterPage: Check = {
  question: "Is a page of 101 newsletters refused, or cut?",
  why: "Fetch All of List Newsletters reads the largest pages that there are.",
  source: "App API operation list: a limit without a maximum",
  does: "Lists newsletters with that limit. What they are is not shown.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["page-size"],
  ask: async ({ app }) => says(await app("GET", "/newsletters?limit=101")),
};
