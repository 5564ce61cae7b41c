import { newSegment } from "../../kinds/newSegment";
import { pageEdge } from "../../kinds/pageEdge";

export const memberPageOf30000 = pageEdge({
  question: "Is a page of 30,000 members of a segment accepted?",
  does: "Lists the members of a new segment with that limit.",
  expected: "200 {identifiers,ids,next}",
  send: async (asker) => asker.app("GET", `/segments/${await newSegment(asker)}/membership?limit=30000`),
});
