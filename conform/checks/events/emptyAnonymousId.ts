import type { Check } from "../../check";
import { says } from "../../reply";

export const emptyAnonymousId: Check = {
  question: "Is an anonymous event with an empty anonymous_id refused?",
  why: "Track Anonymous Event refuses it: Customer.io could take it for an invite.",
  source: "Customer.io's clients leave the key out instead",
  does: "Sends one.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["empty-anonymous-id"],
  ask: async ({ track }) =>
    says(await track("POST", "/v1/events", { name: "conformance-seen", anonymous_id: "" })),
};
