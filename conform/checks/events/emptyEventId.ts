import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const emptyEventId: Check = {
  question: "Is an event whose id is empty text refused?",
  why: "The steps leave an empty Deduplication Key out; Send Entity refuses it.",
  source: "Track API reference: must be a ULID",
  does: "Sends such an event.",
  expected: "400 {meta:{errors:[text]}}",
  settles: ["event-ids"],
  ask: async ({ person, identify, track }) => {
    await identify(person());
    return says(await track("POST", `${pathOf(person())}/events`, { name: "conformance-order", id: "" }));
  },
};
