import type { Check } from "../../check";
import { says } from "../../reply";

export const batchWholly: Check = {
  question: "Is a batch of wrong entities alone answered 207, as one with some right ones is?",
  why: "The batches take 400 for a refusal of the request, and count all of its records as not accepted.",
  source: "Track API reference: 207 for some, 400 for the whole request",
  does: "Sends a batch of two entities with unknown actions.",
  expected: "207 {errors:[{batch_index,reason,field,message}]}",
  settles: ["wholly-wrong-batch"],
  ask: async ({ name, track }) => {
    const wrong = { type: "person", action: "conformance", identifiers: { id: name() } };
    return says(await track("POST", "/v2/batch", { batch: [wrong, wrong] }));
  },
};
