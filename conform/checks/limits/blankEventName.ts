import { pathOf } from "../../asker";
import { edge } from "../../kinds/edge";

export const blankEventName = edge({
  question: "Is an event refused whose name is blank?",
  source: "Track API reference: name is required",
  does: "Sends one.",
  fits: false,
  expected: "400 {meta:{errors:[text]}}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, { name: "  ", data: {} });
  },
});
