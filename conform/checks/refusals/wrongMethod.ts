import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const wrongMethod: Check = {
  question: "Does the Track API answer a wrong method with a web page?",
  why: "A raw request with the wrong method is told from one with the wrong path by nothing.",
  source: "seen live in September 2026",
  does: "Patches a person who does not exist.",
  expected: "404 a web page",
  ask: async ({ track, person, quiet }) => says(await track("PATCH", pathOf(person()), quiet)),
};
