import { presence } from "../../asker";
import type { Check } from "../../check";
import { newObject } from "../../kinds/newObject";
import { says } from "../../reply";

export const relationshipCreatesPerson: Check = {
  question: "Does a relationship create the person it is sent to?",
  why: "Add Relationships says that a new id becomes a person.",
  source: "Track API reference: calls that reference people by id can also create a customer",
  does: "Adds a relationship with a new object to an id that nobody has, and looks.",
  expected: "200 {}; the person is there",
  needs: ["app", "objects"],
  settles: ["created-people"],
  ask: async (asker) => {
    const { person, track, there, identify } = asker;
    const { identifiers } = await newObject(asker);
    const id = person();
    const reply = await track("POST", "/v2/entity", {
      type: "person",
      action: "add_relationships",
      identifiers: { id },
      cio_relationships: [{ identifiers }],
    });
    const found = await there(id);
    if (found) await identify(id);
    return `${says(reply)}; ${presence(found)}`;
  },
};
