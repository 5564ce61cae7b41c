import type { Check } from "../../check";
import { nameFilter } from "../../kinds/nameFilter";
import { says } from "../../reply";

export const unknownCursor: Check = {
  question: "Is a cursor that Customer.io never gave refused?",
  why: "Start of the lists takes any text.",
  source: "cursors are not described",
  does: "Searches from such a cursor for a name that nobody has.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["unknown-cursors"],
  ask: async (asker) =>
    says(await asker.app("POST", "/customers?start=conformance", { filter: nameFilter(asker) })),
};
