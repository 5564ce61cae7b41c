import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const onlyUpdate: Check = {
  question: "Does an identify with _update leave an id that nobody has alone?",
  why: "Update Only of Identify promises it, and says nothing when nobody was there.",
  source: "Track API reference: _update",
  does: "Identifies an id that nobody has with Update Only, waits and looks.",
  expected: "200 {}; nobody is there",
  needs: ["app"],
  ask: async ({ person, attempt, quiet, settle, look }) => {
    const id = person();
    const { reply } = await attempt("identify", { id, attributes: quiet, updateOnly: "true" });
    await settle();
    return `${says(reply)}; ${presence(await look(id))}`;
  },
};
