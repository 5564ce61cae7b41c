import { jsonOf } from "../../asker";
import { found } from "../../kinds/found";
import { lookup } from "../../kinds/lookup";
import { listOf } from "../../reply";

export const findByAddress = lookup({
  question: "Does Find People by Email find a new person, in capitals, too?",
  why: "Its form says that they are the same.",
  source: "Track API reference: email is case-insensitive",
  does: "Looks for a person by the address in capitals.",
  expected: "200 {results}; 1 found",
  ask: async ({ attempt, until }, { address }) => {
    const reply = await until(
      async () => (await attempt("findPeopleByEmail", { email: address.toUpperCase() })).reply,
      (seen) => listOf(jsonOf(seen).results).length > 0,
    );
    return found(reply, "results");
  },
});
