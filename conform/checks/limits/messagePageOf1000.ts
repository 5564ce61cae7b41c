import { pageEdge } from "../../kinds/pageEdge";

export const messagePageOf1000 = pageEdge({
  question: "Is a page of 1000 messages accepted?",
  does: "Lists messages with that limit. What they are is not shown.",
  expected: "200 {messages,next}",
  send: ({ app }) => app("GET", "/messages?limit=1000"),
});
