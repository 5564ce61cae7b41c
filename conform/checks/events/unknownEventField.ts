import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownEventField: Check = {
  question: "Are fields of an event that Customer.io does not know accepted without effect?",
  why: "A misspelt field of a raw request is lost silently.",
  source: "clients that misspelt fields: async-customerio 2.13.0",
  does: "Sends an event with a field called conformance.",
  expected: "200 {}",
  ask: async ({ person, identify, track }) => {
    await identify(person());
    return says(
      await track("POST", `${pathOf(person())}/events`, { name: "conformance-order", conformance: "1" }),
    );
  },
};
