import type { Check } from "../../check";
import { says } from "../../reply";

export const messagesCalledTwilio: Check = {
  question: "Is twilio a type of messages?",
  why: "List Messages offers it for SMS.",
  source: "App API reference: the types of newsletters and metrics",
  does: "Lists one message of type twilio.",
  expected: "200 {messages,next}",
  needs: ["app"],
  settles: ["channel-names"],
  ask: async ({ app }) => says(await app("GET", "/messages?limit=1&type=twilio")),
};
