import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const numberAsAddress: Check = {
  question: "Is an email that is a number refused by an identify?",
  why: "The steps send identifiers as text; Raw Request sends what it is told.",
  source: "Track API reference: identifiers are documented as strings",
  does: "Identifies an id with a number for its email.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["identifier-types"],
  ask: async ({ track, person, quiet }) => says(await track("PUT", pathOf(person()), { ...quiet, email: 5 })),
};
