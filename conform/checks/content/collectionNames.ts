import type { Check } from "../../check";
import { newCollection } from "../../kinds/newCollection";
import { says } from "../../reply";

export const collectionNames: Check = {
  question: "Is the name of a collection refused that another one has?",
  why: "Create Collection is not repeated after a lost answer, because it could make a second one.",
  source: "App API reference: referenced by name; that it is unique is said of snippets",
  does: "Creates two collections of one name.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["collection-names"],
  ask: async (asker) => {
    await newCollection(asker);
    return says(
      await asker.app("POST", "/collections", {
        name: asker.made("collection"),
        data: [{ place: "conformance" }],
      }),
    );
  },
};
