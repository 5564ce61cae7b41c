import { edge } from "../../kinds/edge";
import { eventOfBytes } from "../../kinds/eventOfBytes";

export const entityOf32700Bytes = edge({
  question: "Is an entity of 32,700 bytes refused, because a kB is 1000 bytes and not 1024?",
  source: "Track API reference: kB without a definition",
  does: "Sends an event of that size by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["kilobytes"],
  send: async (asker) => {
    await asker.identify(asker.person());
    return asker.track("POST", "/v2/entity", JSON.stringify(eventOfBytes(asker, 32_700)));
  },
});
