import type { Check } from "../../check";
import { says } from "../../reply";

export const messagesOfHalfAYear: Check = {
  question: "Is a list of messages of 180 days accepted?",
  why: "List Messages says that six months are the most.",
  source: "App API limits: at most six months",
  does: "Lists one message of that time. What it is is not shown.",
  expected: "200 {messages,next}",
  needs: ["app"],
  ask: async ({ app, seconds }) =>
    says(await app("GET", `/messages?limit=1&start_ts=${seconds() - 180 * 86_400}&end_ts=${seconds()}`)),
};
