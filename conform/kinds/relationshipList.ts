import { jsonOf } from "../asker";
import type { Check } from "../check";
import { keysOf, listOf, says } from "../reply";
import { newObject } from "./newObject";

interface RelationshipList extends Pick<Check, "question" | "source" | "expected" | "settles"> {
  /** Of the App API, for a person and an object that are connected. */
  path: (names: { type: string; id: string; person: string }) => string;
  /** What the answer calls the list. */
  list: string;
}

/** How the App API writes what a person or an object is connected with. */
export const relationshipList = ({ path, list, ...given }: RelationshipList): Check => ({
  ...given,
  why: "The step hands the answer on, and Fetch All has to know the name of the list.",
  does: "Connects a person and an object, and reads the connection.",
  needs: ["app", "objects"],
  ask: async (asker) => {
    const { person, address, arrived, track, app, until } = asker;
    const { type, id, identifiers } = await newObject(asker);
    await arrived(person(), { email: address() });
    await track("POST", "/v2/entity", {
      type: "person",
      action: "add_relationships",
      identifiers: { id: person() },
      cio_relationships: [{ identifiers, relationship_attributes: { "conformance-role": "admin" } }],
    });
    const reply = await until(
      () => app("GET", path({ type, id, person: person() })),
      (seen) => listOf(jsonOf(seen)[list]).length > 0,
    );
    const [first] = listOf(jsonOf(reply)[list]);
    return `${says(reply)}, ${keysOf(first)}, ${keysOf(first?.identifiers)}`;
  },
});
