import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

/** Deeper than any program can walk by recursion, or nearly so. */
const levels = 1001;

export const deepBody: Check = {
  question: "Is JSON refused that is nested 1001 levels deep?",
  why: "The steps refuse it before anything is sent; Raw Request sends text as it is.",
  source: "no limit is documented",
  does: "Identifies a person with such an attribute.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["nesting"],
  ask: async ({ track, person, quiet }) => {
    const deep = `"conformance-deep":${"[".repeat(levels)}${"]".repeat(levels)}`;
    return says(await track("PUT", pathOf(person()), JSON.stringify(quiet).replace("}", `,${deep}}`)));
  },
};
