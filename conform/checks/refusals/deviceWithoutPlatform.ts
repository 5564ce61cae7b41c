import { pathOf } from "../../asker";
import { trackRefusal } from "../../kinds/trackRefusal";

export const deviceWithoutPlatform = trackRefusal({
  question: "Is a device without a platform refused?",
  does: "Sends one of a new person.",
  expected: "400 {meta:{errors:[text]}}",
  send: async ({ track, person, identify }) => {
    await identify(person());
    return track("PUT", `${pathOf(person())}/devices`, { device: { id: "conformance" } });
  },
});
