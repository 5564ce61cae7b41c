import type { Check } from "../../check";
import { eventOfBytes } from "../../kinds/eventOfBytes";
import { says } from "../../reply";

export const batchItemOf33000Bytes: Check = {
  question:
    "Is a batch with one entity of more than 32 kB answered 207 with its place, and the others taken?",
  why: "The batches refuse such a record themselves; Customer.io must not refuse all of a batch for it.",
  source: "Track API reference: each item at most 32 kB, without what happens",
  does: "Sends an event of 33,000 bytes and a small one in one batch by the Track API v2.",
  expected: "207 {errors:[{batch_index,reason,field,message}]}",
  settles: ["entity-size"],
  ask: async (asker) => {
    await asker.identify(asker.person());
    const batch = [eventOfBytes(asker, 33_000), eventOfBytes(asker, 1000)];
    return says(await asker.track("POST", "/v2/batch", JSON.stringify({ batch })));
  },
};
