import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const bodyOfOtherType: Check = {
  question: "Is JSON refused that is sent as plain text?",
  why: "Raw Request sends JSON text as JSON, so that it is read as such.",
  source: "Track API reference: the content type is asked for of unsubscribe alone",
  does: "Identifies a person with that content type.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["json-type"],
  ask: async ({ track, person, quiet }) =>
    says(
      await track("PUT", pathOf(person()), JSON.stringify(quiet), {
        headers: { "Content-Type": "text/plain" },
      }),
    ),
};
