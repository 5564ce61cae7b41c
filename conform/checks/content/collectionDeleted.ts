import type { Check } from "../../check";
import { deletedTwice } from "../../kinds/deletedTwice";
import { newCollection } from "../../kinds/newCollection";

export const collectionDeleted: Check = {
  question: "Is deleting a collection answered 204, and 404 the second time?",
  why: "Delete Collection is repeated after a lost answer: the 404 tells that it is gone.",
  source: "App API reference",
  does: "Creates a collection and deletes it twice.",
  expected: "204, then 404 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async (asker) => deletedTwice(asker, `/collections/${await newCollection(asker)}`),
};
