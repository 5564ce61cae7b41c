import { newSegment } from "../../kinds/newSegment";
import { pageEdge } from "../../kinds/pageEdge";

export const memberPageOf30001 = pageEdge({
  question: "Is a page of 30,001 members of a segment refused, or cut?",
  does: "Lists the members of a new segment with that limit.",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["page-size"],
  send: async (asker) => asker.app("GET", `/segments/${await newSegment(asker)}/membership?limit=30001`),
});
