import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const bodyThatIsNoJson: Check = {
  question: "Is a body refused that is no JSON?",
  why: "Raw Request refuses it before anything is sent, unless Body Type says Text.",
  source: "Track API reference: silent about it",
  does: "Sends text that is called JSON.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["malformed-bodies"],
  ask: async ({ track, person }) =>
    says(
      await track("PUT", pathOf(person()), "conformance", {
        headers: { "Content-Type": "application/json" },
      }),
    ),
};
