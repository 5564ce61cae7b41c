import { type Asker, jsonOf } from "../../asker";
import type { Check } from "../../check";
import { newObject, objectPath } from "../../kinds/newObject";
import { keysOf, listOf, type Reply, says } from "../../reply";

/** A person and an object that are connected: resolves with the answer of the list that shows it. */
const connected = async (
  asker: Asker,
  list: string,
  path: (names: { type: string; id: string; person: string }) => string,
): Promise<Reply> => {
  const { person, address, arrived, track, app, until } = asker;
  const { type, id, identifiers } = await newObject(asker);
  await arrived(person(), { email: address() });
  await track("POST", "/v2/entity", {
    type: "person",
    action: "add_relationships",
    identifiers: { id: person() },
    cio_relationships: [{ identifiers, relationship_attributes: { "conformance-role": "admin" } }],
  });
  return until(
    () => app("GET", path({ type, id, person: person() })),
    (reply) => listOf(jsonOf(reply)[list]).length > 0,
  );
};

const shown = (reply: Reply, list: string): string => {
  const [first] = listOf(jsonOf(reply)[list]);
  return `${says(reply)}, ${keysOf(first)}, ${keysOf(first?.identifiers)}`;
};

const shared = {
  why: "The step hands the answer on, and Fetch All has to know the name of the list.",
  does: "Connects a person and an object, and reads the connection.",
} as const;

export const relationshipChecks: Record<string, Check> = {
  peopleOfObject: {
    ...shared,
    question: "How does the App API write the people of an object?",
    source: "App API operation list: the route without its answer",
    expected: "200 {next,people}, {identifiers,relationship_attributes}, {cio_id,email,id}",
    needs: ["app", "objects"],
    settles: ["object-answers"],
    ask: async (asker) =>
      shown(
        await connected(asker, "people", ({ type, id }) => `${objectPath(type, id)}/relationships`),
        "people",
      ),
  },
  objectsOfPerson: {
    ...shared,
    question: "How does the App API write the objects of a person?",
    source: "tests of go-customerio; customerio-node describes other names",
    expected:
      "200 {cio_relationships,next}, {identifiers,relationship_attributes}, {cio_object_id,object_id,object_type_id}",
    needs: ["app", "objects"],
    settles: ["relationship-answers"],
    ask: async (asker) => {
      const list = "cio_relationships";
      return shown(
        await connected(
          asker,
          list,
          ({ person }) => `/customers/${encodeURIComponent(person)}/relationships`,
        ),
        list,
      );
    },
  },
};
