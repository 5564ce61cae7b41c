import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf } from "../../reply";

export const trailingCursor: Check = {
  question: "Has the list of senders a cursor after its last entry?",
  why: "Fetch All goes on until there is none, and takes an empty page for no end.",
  source: "seen live in October 2026",
  does: "Reads the last page of the senders.",
  expected: "a cursor",
  needs: ["app"],
  ask: async ({ app, lacks }) => {
    const { next, sender_identities } = jsonOf(await app("GET", "/sender_identities?limit=100"));
    if (listOf(sender_identities).length === 0) return lacks("a sender");
    if (listOf(sender_identities).length === 100) return lacks("fewer than a hundred senders");
    return next ? "a cursor" : "none";
  },
};
