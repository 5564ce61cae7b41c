import type { Check } from "../../check";
import { says } from "../../reply";

export const legacyPrefix: Check = {
  question: "Does the App API still answer under its former prefix /v1/api?",
  why: "Old workflows have such paths in their raw requests.",
  source: "App API overview: the former paths go on working",
  does: "Reads the segments there.",
  expected: "200 {segments}",
  needs: ["app"],
  ask: async ({ app }) => says(await app("GET", "/api/segments")),
};
