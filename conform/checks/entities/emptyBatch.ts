import type { Check } from "../../check";
import { says } from "../../reply";

export const emptyBatch: Check = {
  question: "Is a batch of nothing refused?",
  why: "The batches never send one; a raw request may.",
  source: "Track API reference: silent about it",
  does: "Sends one.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["empty-batch"],
  ask: async ({ track }) => says(await track("POST", "/v2/batch", { batch: [] })),
};
