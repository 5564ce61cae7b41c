import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";
import { textOfBytes } from "../../kinds/textOfBytes";

export const eventDataOf100001Bytes = edge({
  question: "Are data of an event refused that have 100,001 bytes?",
  source: "Track API reference: limits",
  does: "Sends such an event.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, {
      name: "conformance-large",
      data: textOfBytes(100_001),
    });
  },
});
