import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

export const snippetReplaced: Check = {
  question: "Does a PUT of a snippet that is there replace it?",
  why: "Create or Update Snippet is repeated after a lost answer.",
  source: "App API reference: upserts by name",
  does: "Writes a snippet twice, with Create or Update Snippet, and reads the answer.",
  expected: "200 {snippet}; the second value",
  needs: ["app"],
  ask: async ({ attempt, made }) => {
    const name = made("snippet");
    await attempt("createOrUpdateSnippet", { name, value: "first" });
    const { reply } = await attempt("createOrUpdateSnippet", { name, value: "second" });
    const { value } = fieldsOf(jsonOf(reply).snippet);
    return `${says(reply)}; the ${value === "second" ? "second" : "first"} value`;
  },
};
