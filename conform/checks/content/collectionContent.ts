import type { Check } from "../../check";
import { newCollection } from "../../kinds/newCollection";
import { bodyOf, keysOf } from "../../reply";

export const collectionContent: Check = {
  question: "Is the content of a collection read as a list of rows?",
  why: "Get Collection Content hands it on, and says that it is one.",
  source: "customerio-node; the App API reference has a free-form object",
  does: "Creates a collection of one row, and reads its content.",
  expected: "[{place}]",
  needs: ["app"],
  settles: ["collection-content"],
  ask: async (asker) => {
    const id = await newCollection(asker);
    return keysOf(bodyOf(await asker.app("GET", `/collections/${id}/content`)));
  },
};
