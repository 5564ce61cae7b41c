import type { Check } from "../../check";
import { says } from "../../reply";

export const workspaces: Check = {
  question: "Is the list of workspaces a success for any App API key?",
  why: "Test Connection and the detection of the region ask for it.",
  source: "seen live in October 2026",
  does: "Reads it. What it holds is not shown.",
  expected: "200 {workspaces}",
  needs: ["app"],
  ask: async ({ app }) => says(await app("GET", "/workspaces")),
};
