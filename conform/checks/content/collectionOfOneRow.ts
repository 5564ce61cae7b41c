import type { Check } from "../../check";
import { counted } from "../../kinds/counted";
import { newCollection } from "../../kinds/newCollection";
import { bodyOf, says } from "../../reply";

export const collectionOfOneRow: Check = {
  question: "Is the content of a collection replaced by an object that is one row?",
  why: "Replace Collection Content always sends a list.",
  source: "the App API reference has a free-form object",
  does: "Replaces the content of a new collection by an object, and counts its rows.",
  expected: "200 {collection}; 1 row",
  needs: ["app"],
  settles: ["collection-content"],
  ask: async (asker) => {
    const id = await newCollection(asker);
    const reply = await asker.app("PUT", `/collections/${id}/content`, { place: "elsewhere" });
    const content = bodyOf(await asker.app("GET", `/collections/${id}/content`));
    return `${says(reply)}; ${counted(Array.isArray(content) ? content.length : 0, "row")}`;
  },
};
