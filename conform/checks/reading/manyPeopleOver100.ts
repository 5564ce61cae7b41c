import type { Check } from "../../check";
import { unknownIds } from "../../kinds/unknownIds";
import { says } from "../../reply";

export const manyPeopleOver100: Check = {
  question: "Are 101 ids refused in the route for many people?",
  why: "Get Many People cuts its list into hundreds.",
  source: "App API reference: at most 100",
  does: "Asks for 101 ids that nobody has.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async (asker) =>
    says(await asker.app("POST", "/customers/attributes", { ids: unknownIds(asker, 101) })),
};
