import { presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const peopleOfNewObject: Check = {
  question: "Does an object that names a person who does not exist leave them so?",
  why: "Identify Object says whom its relationships reach.",
  source: "Track API reference: silent about it",
  does: "Creates an object with a relationship to an id that nobody has, waits and looks.",
  expected: "200 {}; nobody is there",
  needs: ["app", "objects"],
  settles: ["people-of-objects"],
  ask: async ({ object, objectType, person, track, settle, look }) => {
    const id = person();
    const reply = await track("POST", "/v2/entity", {
      type: "object",
      action: "identify",
      identifiers: { object_type_id: objectType, object_id: object() },
      attributes: { "conformance-name": "conformance" },
      cio_relationships: [{ identifiers: { id } }],
    });
    await settle();
    return `${says(reply)}; ${presence(await look(id))}`;
  },
};
