import type { Check } from "../../check";
import { nameFilter } from "../../kinds/nameFilter";
import { says } from "../../reply";

export const largePage: Check = {
  question: "Is a page of 1001 people refused, or cut?",
  why: "Page Size refuses it before anything is sent.",
  source: "App API reference: at most 1000, without what happens",
  does: "Searches with that limit for a name that nobody has.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["page-size"],
  ask: async (asker) => says(await asker.app("POST", "/customers?limit=1001", { filter: nameFilter(asker) })),
};
