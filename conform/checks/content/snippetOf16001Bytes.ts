import type { Check } from "../../check";
import { says } from "../../reply";

export const snippetOf16001Bytes: Check = {
  question: "Is a snippet of 16,001 bytes refused?",
  why: "Create or Update Snippet does not check the value: the limit is said to differ.",
  source: "App API reference: 16000, environment-specific, without a unit",
  does: "Writes one.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["snippet-size"],
  ask: async ({ app, made }) =>
    says(await app("PUT", "/snippets", { name: made("snippet"), value: "x".repeat(16_001) })),
};
