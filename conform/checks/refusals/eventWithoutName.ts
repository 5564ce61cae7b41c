import { pathOf } from "../../asker";
import { trackRefusal } from "../../kinds/trackRefusal";

export const eventWithoutName = trackRefusal({
  question: "Is an event without a name refused?",
  does: "Sends one of a new person.",
  expected: "400 {meta:{errors:[text]}}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("POST", `${pathOf(person())}/events`, { data: {} });
  },
});
