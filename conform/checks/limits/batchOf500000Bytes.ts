import { edge } from "../../kinds/edge";
import { eventOfBytes } from "../../kinds/eventOfBytes";
import { sizesOf } from "../../kinds/sizesOf";

export const batchOf500000Bytes = edge({
  question: "Is a batch of 500,000 bytes accepted?",
  source: "Track API reference: less than 500 kB",
  does: "Sends events in a batch of that size.",
  fits: true,
  expected: "200 {}",
  send: async (asker) => {
    await asker.identify(asker.person());
    const batch = sizesOf(500_000, '{"batch":[]}', 31_000).map((bytes) => eventOfBytes(asker, bytes));
    return asker.track("POST", "/v2/batch", JSON.stringify({ batch }));
  },
});
