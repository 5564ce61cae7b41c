import { edge } from "../../kinds/edge";
import { eventOfBytes } from "../../kinds/eventOfBytes";

export const entityOf32000Bytes = edge({
  question: "Is an entity of 32,000 bytes accepted?",
  source: "Track API reference: less than 32 kB",
  does: "Sends an event of that size by the Track API v2.",
  fits: true,
  expected: "200 {}",
  send: async (asker) => {
    await asker.identify(asker.person());
    return asker.track("POST", "/v2/entity", JSON.stringify(eventOfBytes(asker, 32_000)));
  },
});
