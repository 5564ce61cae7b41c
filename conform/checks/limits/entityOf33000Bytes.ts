import { edge } from "../../kinds/edge";
import { eventOfBytes } from "../../kinds/eventOfBytes";

export const entityOf33000Bytes = edge({
  question: "Is an entity that is too large by any reading answered 400, and not 413?",
  source: "Track API reference: the status is not said",
  does: "Sends an event of 33,000 bytes by the Track API v2.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["entity-size"],
  send: async (asker) => {
    await asker.identify(asker.person());
    return asker.track("POST", "/v2/entity", JSON.stringify(eventOfBytes(asker, 33_000)));
  },
});
