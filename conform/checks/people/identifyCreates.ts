import { pathOf, presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const identifyCreates: Check = {
  question: "Does an identify of an id that nobody has create a person?",
  why: "Everything else here builds on it, and on how soon a person shows in the App API.",
  source: "Track API reference: add or update a customer",
  does: "Identifies an id and looks for the person.",
  expected: "200 {}; the person is there",
  needs: ["app"],
  ask: async ({ person, track, there, quiet }) => {
    const id = person();
    const reply = await track("PUT", pathOf(id), quiet);
    return `${says(reply)}; ${presence(await there(id))}`;
  },
};
