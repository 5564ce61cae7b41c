import type { Check } from "../../check";
import { says } from "../../reply";

export const messagesCalledSms: Check = {
  question: "Is sms an unknown type of messages, because Customer.io calls them twilio?",
  why: "List Messages offers the types by Customer.io's names.",
  source: "App API reference: the types of newsletters and metrics",
  does: "Lists one message of type sms.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["channel-names", "message-filters"],
  ask: async ({ app }) => says(await app("GET", "/messages?limit=1&type=sms")),
};
