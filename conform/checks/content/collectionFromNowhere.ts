import type { Check } from "../../check";
import { says } from "../../reply";

export const collectionFromNowhere: Check = {
  question: "Is a collection refused whose file cannot be read?",
  why: "Create Collection takes an address and says what becomes of it.",
  source: "App API reference: silent about it",
  does: "Creates a collection from an address that does not exist.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["collection-urls"],
  ask: async ({ app, made }) =>
    says(
      await app("POST", "/collections", {
        name: made("collection"),
        url: "https://conformance.invalid/rows.json",
      }),
    ),
};
