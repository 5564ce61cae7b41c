import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownIdType: Check = {
  question: "Is an unknown id_type refused?",
  why: "The steps send those that Customer.io knows.",
  source: "Track API reference: 400 for one that is not enabled",
  does: "Reads a person with id_type=conformance.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app, name }) => says(await app("GET", `/customers/${name()}/attributes?id_type=conformance`)),
};
