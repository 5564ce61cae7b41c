import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const eventNameOf101Bytes = edge({
  question: "Is the name of an event refused that has 101 bytes?",
  source: "Track API reference: limits",
  does: "Sends such an event.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, { name: "conformance-".padEnd(101, "x"), data: {} });
  },
});
