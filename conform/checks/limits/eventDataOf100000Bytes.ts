import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";
import { textOfBytes } from "../../kinds/textOfBytes";

export const eventDataOf100000Bytes = edge({
  question: "Are data of an event accepted that have 100,000 bytes?",
  source: "Track API reference: limits",
  does: "Sends such an event by the Track API v1, which is the one for large events.",
  fits: true,
  expected: "200 {}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, {
      name: "conformance-large",
      data: textOfBytes(100_000),
    });
  },
});
