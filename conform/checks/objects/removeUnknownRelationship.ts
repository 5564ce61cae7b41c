import type { Check } from "../../check";
import { newObject } from "../../kinds/newObject";
import { says } from "../../reply";

export const removeUnknownRelationship: Check = {
  question: "Is removing a relationship that does not exist a success?",
  why: "Remove Relationships is repeated after a lost answer: the second time must not fail.",
  source: "Track API reference: 200 says accepted",
  does: "Removes one between a new person and a new object.",
  expected: "200 {}",
  needs: ["app", "objects"],
  ask: async (asker) => {
    const id = asker.person();
    await asker.identify(id);
    const { identifiers } = await newObject(asker);
    return says(
      await asker.track("POST", "/v2/entity", {
        type: "person",
        action: "delete_relationships",
        identifiers: { id },
        cio_relationships: [{ identifiers }],
      }),
    );
  },
};
