import { pageEdge } from "../../kinds/pageEdge";

export const messagePageOf1001 = pageEdge({
  question: "Is a page of 1001 messages refused, or cut?",
  does: "Lists messages with that limit. What they are is not shown.",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["page-size"],
  send: ({ app }) => app("GET", "/messages?limit=1001"),
});
