import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const screenWithoutAnonymousId: Check = {
  question: "Is a screen view of a person accepted without an anonymous_id?",
  why: "Track Screen View sends none.",
  source: "Track API reference: listed as required there, and no client sends it",
  does: "Sends a screen view of a person.",
  expected: "200 {}",
  settles: ["screen-anonymous-id"],
  ask: async ({ person, identify, track }) => {
    await identify(person());
    return says(
      await track("POST", `${pathOf(person())}/events`, { name: "conformance-home", type: "screen" }),
    );
  },
};
