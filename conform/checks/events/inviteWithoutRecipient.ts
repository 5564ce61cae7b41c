import type { Check } from "../../check";
import { says } from "../../reply";

export const inviteWithoutRecipient: Check = {
  question: "Is an event of nobody without a recipient refused?",
  why: "An invite event without its recipient would be lost silently.",
  source: "Track API reference: an invite event needs data.recipient",
  does: "Sends one.",
  expected: "400 {meta:{errors:[text]}}",
  ask: async ({ track }) => says(await track("POST", "/v1/events", { name: "conformance-invite" })),
};
