import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { says, shown } from "../../reply";

export const addressNotSuppressed: Check = {
  question: "How does the mail provider's list answer for an address that is not on it?",
  why: "Find Suppression gives an empty list, whichever way it is written.",
  source: "App API reference: silent about it; lists past their end were seen null",
  does: "Looks for an address that does not exist.",
  expected: '200 {category,suppressions}; "" and null',
  needs: ["app"],
  settles: ["suppression-misses"],
  ask: async ({ app, address }) => {
    const reply = await app("GET", `/esp/search_suppression/${encodeURIComponent(address())}`);
    const { category, suppressions } = jsonOf(reply);
    return `${says(reply)}; ${shown(category)} and ${shown(suppressions)}`;
  },
};
