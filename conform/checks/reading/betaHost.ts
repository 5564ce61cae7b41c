import type { Check } from "../../check";
import { says } from "../../reply";

export const betaHost: Check = {
  question: "Do the hosts of the former Beta API still answer?",
  why: "Raw Request - Beta API calls them.",
  source: "App API overview of 2022; today's reference lists them no more",
  does: "Reads the segments there, with Raw Request - Beta API.",
  expected: "200 {segments}",
  needs: ["app"],
  settles: ["beta-hosts"],
  ask: async ({ beta }) => says(await beta("GET", "/segments")),
};
