import { edge } from "../../kinds/edge";
import { eventOfBytes } from "../../kinds/eventOfBytes";
import { sizesOf } from "../../kinds/sizesOf";

export const batchOf511000Bytes = edge({
  question: "Is a batch of 511,000 bytes refused, because a kB is 1000 bytes and not 1024?",
  source: "Track API reference: kB without a definition",
  does: "Sends events in a batch of that size.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["kilobytes"],
  send: async (asker) => {
    await asker.identify(asker.person());
    const batch = sizesOf(511_000, '{"batch":[]}', 31_000).map((bytes) => eventOfBytes(asker, bytes));
    return asker.track("POST", "/v2/batch", JSON.stringify({ batch }));
  },
});
