import { edge } from "../../kinds/edge";

export const eventNameOf101BytesV2 = edge({
  question: "Is the name of an event refused that has 101 bytes, by the Track API v2?",
  source: "Track API reference: limits",
  does: "Sends such an event.",
  fits: false,
  expected: "400 {errors:[{reason,field,message}]}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", "/v2/entity", {
      type: "person",
      action: "event",
      identifiers: { id: person() },
      name: "conformance-".padEnd(101, "x"),
    });
  },
});
