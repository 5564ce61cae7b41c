import { jsonOf } from "../../asker";
import { lookup } from "../../kinds/lookup";
import { listOf, says } from "../../reply";

export const manyPeopleByPrefixedCioId = lookup({
  question: "Do cio_ids with their prefix find nobody in the route for many people?",
  why: "Get Many People cuts the prefix off.",
  source: "seen live in October 2026",
  does: "Reads one person there by cio_ and the cio_id.",
  expected: "200 {customers}; nobody is found",
  ask: async ({ app }, { cioId }) => {
    const reply = await app("POST", "/customers/attributes?id_type=cio_id", { ids: [`cio_${cioId}`] });
    const people = listOf(jsonOf(reply).customers);
    return `${says(reply)}; ${people.length === 0 ? "nobody is found" : "the person is found"}`;
  },
});
