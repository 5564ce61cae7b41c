import type { Check } from "../../check";
import { says } from "../../reply";

export const snippetCreatedTwice: Check = {
  question: "Is a POST of a snippet refused that is there?",
  why: "It is why the step uses PUT.",
  source: "App API reference: names are unique",
  does: "Creates a snippet twice.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app, made }) => {
    const name = made("snippet");
    await app("POST", "/snippets", { name, value: "first" });
    return says(await app("POST", "/snippets", { name, value: "second" }));
  },
};
