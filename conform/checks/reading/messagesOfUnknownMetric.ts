import type { Check } from "../../check";
import { says } from "../../reply";

export const messagesOfUnknownMetric: Check = {
  question: "Is an unknown metric refused in a list of messages?",
  why: "List Messages offers those that there are.",
  source: "App API reference: the values and a 400, not what for",
  does: "Lists one message with the metric conformance.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["message-filters"],
  ask: async ({ app }) => says(await app("GET", "/messages?limit=1&metric=conformance")),
};
