import { jsonOf } from "../../asker";
import { lookup } from "../../kinds/lookup";
import { listOf, says } from "../../reply";

export const manyPeopleUnwrapped = lookup({
  question: "Are the people of Get Many People written without an object customer around each?",
  why: "The step takes both, and hands them on unwrapped.",
  source: "seen live in October 2026; the reference wraps them",
  does: "Reads one person by the route for many.",
  expected: "200 {customers}; not wrapped",
  ask: async ({ app }, { id }) => {
    const reply = await app("POST", "/customers/attributes", { ids: [id] });
    const [first] = listOf(jsonOf(reply).customers);
    const wrapped = first && "customer" in first ? "wrapped" : "not wrapped";
    return `${says(reply)}; ${first ? wrapped : "nobody is found"}`;
  },
});
