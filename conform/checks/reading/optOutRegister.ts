import type { Check } from "../../check";
import { says } from "../../reply";

export const optOutRegister: Check = {
  question: "How is the list of all opt-outs of a workspace written?",
  why: "No step calls it; Raw Request with Fetch All has to know the cursor.",
  source: "App API reference of September 2026; an older list had the route alone",
  does: "Reads its first page. What it holds is not shown.",
  expected: "200 {next,optouts}",
  needs: ["app"],
  ask: async ({ app }) => says(await app("GET", "/optouts?limit=100")),
};
