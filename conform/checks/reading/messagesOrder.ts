import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { listOf } from "../../reply";

export const messagesOrder: Check = {
  question: "Are messages listed oldest first?",
  why: "List Messages says in which order they come.",
  source: "App API reference: silent about it",
  does: "Compares the times of the first messages of the workspace. What they are is not shown.",
  expected: "the oldest first",
  needs: ["app"],
  settles: ["message-order"],
  ask: async ({ app, lacks }) => {
    const times = listOf(jsonOf(await app("GET", "/messages?limit=50")).messages).map(({ created }) =>
      Number(created),
    );
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    if (times.length < 2 || first === last) return lacks("two messages of different times");
    return first < last ? "the oldest first" : "the newest first";
  },
};
