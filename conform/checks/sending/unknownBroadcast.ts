import type { Check } from "../../check";
import { nothing } from "../../kinds/nothing";
import { says } from "../../reply";

export const unknownBroadcast: Check = {
  question: "How is a trigger of an unknown broadcast refused?",
  why: "Trigger Broadcast shows Customer.io's own words: they have to be found in the answer.",
  source: "App API reference: 404",
  does: "Triggers a broadcast that does not exist, for an id that nobody has.",
  expected: "404 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async ({ app, name }) => says(await app("POST", `/campaigns/${nothing}/triggers`, { ids: [name()] })),
};
