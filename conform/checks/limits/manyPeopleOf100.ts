import { pageEdge } from "../../kinds/pageEdge";
import { unknownIds } from "../../kinds/unknownIds";

export const manyPeopleOf100 = pageEdge({
  question: "Are 100 ids accepted in the route for many people?",
  does: "Asks for 100 ids that nobody has.",
  expected: "200 {customers}",
  send: (asker) => asker.app("POST", "/customers/attributes", { ids: unknownIds(asker, 100) }),
});
