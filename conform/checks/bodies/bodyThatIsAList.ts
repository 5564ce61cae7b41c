import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const bodyThatIsAList: Check = {
  question: "Is a list refused where an object is expected?",
  why: "Raw Request sends what it is told.",
  source: "Track API reference: silent about it",
  does: "Identifies a person with a list.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["malformed-bodies"],
  ask: async ({ track, person }) => says(await track("PUT", pathOf(person()), "[]")),
};
