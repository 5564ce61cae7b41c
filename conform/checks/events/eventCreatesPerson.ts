import { pathOf, presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const eventCreatesPerson: Check = {
  question: "Does an event create the person it names?",
  why: "Track says that a new id becomes a person: typing errors in ids would show as people.",
  source: "Track API reference: calls that reference people by id can also create a customer",
  does: "Sends an event of an id that nobody has, and looks.",
  expected: "200 {}; the person is there",
  needs: ["app"],
  settles: ["created-people"],
  ask: async ({ person, track, there, identify }) => {
    const id = person();
    const reply = await track("POST", `${pathOf(id)}/events`, { name: "conformance-order" });
    const found = await there(id);
    if (found) await identify(id);
    return `${says(reply)}; ${presence(found)}`;
  },
};
