import { pathOf, presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const suppressedEvent: Check = {
  question: "Is an event of a suppressed id answered 200 and ignored?",
  why: "Track reports success, and an event would otherwise create the person.",
  source: "Track API reference: later calls are ignored",
  does: "Suppresses an id that nobody has, sends an event of it, waits and looks.",
  expected: "200 {}; nobody is there",
  needs: ["app"],
  ask: async ({ person, suppressed, step, track, settle, look }) => {
    const id = suppressed(person());
    await step("suppress", { id });
    await settle();
    const reply = await track("POST", `${pathOf(id)}/events`, { name: "conformance-order" });
    await settle();
    return `${says(reply)}; ${presence(await look(id))}`;
  },
};
