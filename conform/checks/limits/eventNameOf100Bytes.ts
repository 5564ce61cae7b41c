import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const eventNameOf100Bytes = edge({
  question: "Is the name of an event accepted that has 100 bytes?",
  source: "Track API reference: limits",
  does: "Sends such an event.",
  fits: true,
  expected: "200 {}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, { name: "conformance-".padEnd(100, "x"), data: {} });
  },
});
