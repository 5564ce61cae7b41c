import type { Check } from "../../check";
import { says } from "../../reply";

export const malformedBatch: Check = {
  question: "How is a batch refused that is none?",
  why: "A batch that is refused as a whole has to be told from one of which rows are refused.",
  source: "Track API reference: 400 with reason, field and message",
  does: "Sends a number where the list of entities should be.",
  expected: "400 {errors:[{reason,field,message}]}",
  ask: async ({ track }) => says(await track("POST", "/v2/batch", { batch: 5 })),
};
