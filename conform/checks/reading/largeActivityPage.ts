import type { Check } from "../../check";
import { says } from "../../reply";

export const largeActivityPage: Check = {
  question: "Is a page of 101 activities refused, or cut?",
  why: "Page Size refuses it before anything is sent.",
  source: "App API reference: at most 100, without what happens",
  does: "Lists activities of an unknown name with that limit.",
  expected: "400 {errors:[{detail,status}]}",
  needs: ["app"],
  settles: ["page-size"],
  ask: async ({ app, name }) => says(await app("GET", `/activities?limit=101&name=${name()}`)),
};
