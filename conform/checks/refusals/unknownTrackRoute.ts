import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownTrackRoute: Check = {
  question: "Does the Track API answer an unknown path with a web page?",
  why: "Errors are read as text where they are no JSON.",
  source: "seen live in September 2026",
  does: "Reads a path that does not exist.",
  expected: "404 a web page",
  ask: async ({ track }) => says(await track("GET", "/v1/conformance")),
};
