import { lookup } from "../../kinds/lookup";
import { says } from "../../reply";

export const addressReadAsId = lookup({
  question: "Is a person who is asked for with the wrong id_type a 404?",
  why: "Identifier Type of the steps that read people chooses it.",
  source: "API Evangelist's notes",
  does: "Reads a person by address as if it was an id.",
  expected: "404 {errors:[{detail,status}]}",
  ask: async ({ app }, { address }) =>
    says(await app("GET", `/customers/${encodeURIComponent(address)}/attributes`)),
});
