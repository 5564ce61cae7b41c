import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownAddress: Check = {
  question: "Is looking for an address that nobody has a success with an empty list?",
  why: "Find People by Email gives an empty list, and does not fail.",
  source: "recordings of customerio-node",
  does: "Looks for one.",
  expected: "200 {results}",
  needs: ["app"],
  ask: async ({ app, address }) =>
    says(await app("GET", `/customers?email=${encodeURIComponent(address())}`)),
};
