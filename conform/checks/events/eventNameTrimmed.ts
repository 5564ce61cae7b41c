import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const eventNameTrimmed: Check = {
  question: "Are blanks around the name of an event removed?",
  why: "Track removes them itself: a campaign waits for a name, and nobody sees a blank.",
  source: "Track API reference: trimmed automatically",
  does: "Sends an event with blanks around its name, and reads the name.",
  expected: "200 {}; they are removed",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, activities }) => {
    const id = person();
    await arrived(id);
    const reply = await track("POST", `${pathOf(id)}/events`, { name: "  conformance-trimmed " });
    const [event] = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    const kept = event ? "they are kept" : "the event does not show";
    return `${says(reply)}; ${event?.name === "conformance-trimmed" ? "they are removed" : kept}`;
  },
};
