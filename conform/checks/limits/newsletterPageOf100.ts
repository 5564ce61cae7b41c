import { pageEdge } from "../../kinds/pageEdge";

export const newsletterPageOf100 = pageEdge({
  question: "Is a page of 100 newsletters accepted?",
  does: "Lists newsletters with that limit. What they are is not shown.",
  expected: "200 {newsletters,next}",
  send: ({ app }) => app("GET", "/newsletters?limit=100"),
});
