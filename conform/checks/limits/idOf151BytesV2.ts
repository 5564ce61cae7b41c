import { edge } from "../../kinds/edge";

export const idOf151BytesV2 = edge({
  question: "Is an id of 151 bytes refused by the Track API v2?",
  source: "Track API reference: limits",
  does: "Identifies one.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  send: ({ track, name, odd, quiet }) =>
    track("POST", "/v2/entity", {
      type: "person",
      action: "identify",
      identifiers: { id: odd(name().padEnd(151, "x")) },
      attributes: quiet,
    }),
});
