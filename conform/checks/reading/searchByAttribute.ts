import { jsonOf } from "../../asker";
import { found } from "../../kinds/found";
import { lookup } from "../../kinds/lookup";
import { nameFilter } from "../../kinds/nameFilter";
import { listOf } from "../../reply";

export const searchByAttribute = lookup({
  question: "Does Search People find somebody by an attribute that is equal?",
  why: "It is what this command removes people by, when it was broken off.",
  source: "App API reference: operators eq and exists",
  does: "Searches for the attribute that all people of this run have, and for a name of one alone.",
  expected: "200 {identifiers,ids,next}; 1 found",
  ask: async (asker, { id }) => {
    const { attempt, identify, name, until } = asker;
    await identify(id, { "conformance-name": name() });
    const reply = await until(
      async () => (await attempt("searchPeople", { filter: nameFilter(asker) })).reply,
      (seen) => listOf(jsonOf(seen).identifiers).length > 0,
    );
    return found(reply, "identifiers");
  },
});
