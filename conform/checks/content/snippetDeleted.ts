import type { Check } from "../../check";
import { deletedTwice } from "../../kinds/deletedTwice";

export const snippetDeleted: Check = {
  question: "Is deleting a snippet answered 204, and 404 the second time?",
  why: "Delete Snippet is repeated after a lost answer: the 404 tells that it is gone.",
  source: "App API reference",
  does: "Creates a snippet and deletes it twice.",
  expected: "204, then 404 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async (asker) => {
    const name = asker.made("snippet");
    await asker.app("PUT", "/snippets", { name, value: "first" });
    return deletedTwice(asker, `/snippets/${name}`);
  },
};
