import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

const refused = "400 {errors:[{detail,status}]}";

export const snippetChecks: Record<string, Check> = {
  snippetReplaced: {
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
  },
  snippetCreatedTwice: {
    question: "Is a POST of a snippet refused that is there?",
    why: "It is why the step uses PUT.",
    source: "App API reference: names are unique",
    does: "Creates a snippet twice.",
    expected: refused,
    needs: ["app"],
    ask: async ({ app, made }) => {
      const name = made("snippet");
      await app("POST", "/snippets", { name, value: "first" });
      return says(await app("POST", "/snippets", { name, value: "second" }));
    },
  },
  snippetOf16001Bytes: {
    question: "Is a snippet of 16,001 bytes refused?",
    why: "Create or Update Snippet does not check the value: the limit is said to differ.",
    source: "App API reference: 16000, environment-specific, without a unit",
    does: "Writes one.",
    expected: refused,
    needs: ["app"],
    settles: ["snippet-size"],
    ask: async ({ app, made }) =>
      says(await app("PUT", "/snippets", { name: made("snippet"), value: "x".repeat(16_001) })),
  },
  snippetDeleted: {
    question: "Is deleting a snippet answered 204, and 404 the second time?",
    why: "Delete Snippet is repeated after a lost answer: the 404 tells that it is gone.",
    source: "App API reference",
    does: "Creates a snippet and deletes it twice.",
    expected: "204, then 404 {errors:[{detail,status}]}",
    needs: ["app"],
    ask: async ({ app, made }) => {
      const name = made("snippet");
      await app("PUT", "/snippets", { name, value: "first" });
      const first = await app("DELETE", `/snippets/${name}`);
      return `${says(first)}, then ${says(await app("DELETE", `/snippets/${name}`))}`;
    },
  },
};
