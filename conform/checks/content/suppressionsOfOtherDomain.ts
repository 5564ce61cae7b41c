import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { says, shown } from "../../reply";

export const suppressionsOfOtherDomain: Check = {
  question: "Is the list of a domain that nobody has null, and not an error?",
  why: "A mistyped domain looks as if nothing was suppressed.",
  source: "seen live in October 2026",
  does: "Reads the bounces of conformance.invalid.",
  expected: "200 {category,suppressions}; null",
  needs: ["app"],
  ask: async ({ app, mark }) => {
    const reply = await app("GET", `/esp/suppression/bounces?domain=${mark}.conformance.invalid`);
    return `${says(reply)}; ${shown(jsonOf(reply).suppressions)}`;
  },
};
