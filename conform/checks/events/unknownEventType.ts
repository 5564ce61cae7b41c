import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const unknownEventType: Check = {
  question: "Does an event of an unknown type count as an event?",
  why: "Track offers event, page and screen; a raw request may say anything.",
  source: "Track API reference: anything else becomes event",
  does: "Sends an event of type conformance, and looks for it among the events.",
  expected: "200 {}; an event",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, activities }) => {
    const id = person();
    await arrived(id);
    const reply = await track("POST", `${pathOf(id)}/events`, {
      name: "conformance-order",
      type: "conformance",
    });
    const seen = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    return `${says(reply)}; ${seen.length > 0 ? "an event" : "nothing shows"}`;
  },
};
