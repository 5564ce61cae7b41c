import { jsonOf } from "../../asker";
import { lookup } from "../../kinds/lookup";
import { says, shown } from "../../reply";

export const emptyOptOuts = lookup({
  question: "How are the opt-outs of somebody who has none written?",
  why: "Get Opt-Outs gives an empty list, whichever way it is written.",
  source: "App API reference: optouts",
  does: "Reads those of a new person.",
  expected: "200 {optouts}; []",
  ask: async ({ app }, { id }) => {
    const reply = await app("GET", `/customers/${encodeURIComponent(id)}/optouts`);
    return `${says(reply)}; ${shown(jsonOf(reply).optouts)}`;
  },
});
