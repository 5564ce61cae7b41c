import { nameFilter } from "../../kinds/nameFilter";
import { pageEdge } from "../../kinds/pageEdge";

export const peoplePageOf1000 = pageEdge({
  question: "Is a page of 1000 people accepted?",
  does: "Searches with that limit for a name that nobody has.",
  expected: "200 {identifiers,ids,next}",
  send: (asker) => asker.app("POST", "/customers?limit=1000", { filter: nameFilter(asker) }),
});
