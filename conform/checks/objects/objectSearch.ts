import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { newObject } from "../../kinds/newObject";
import { keysOf, listOf, says } from "../../reply";

export const objectSearch: Check = {
  question: "Does Search Objects find a new object, and how is it written?",
  why: "The step hands the answer on, and Fetch All has to know the name of the list.",
  source: "App API reference of September 2026; an older list had the route alone",
  does: "Creates an object with a name of its own, and searches for the name.",
  expected: "200 {identifiers,ids,next}, {cio_object_id,object_id}",
  needs: ["app", "objects"],
  ask: async (asker) => {
    const { app, name, objectType, until } = asker;
    await newObject(asker, { attributes: { "conformance-name": name() } });
    const named = { type_id: objectType, field: "conformance-name", operator: "eq", value: name() };
    const reply = await until(
      () => app("POST", "/objects", { object_type_id: objectType, filter: { object_attribute: named } }),
      (seen) => listOf(jsonOf(seen).identifiers).length > 0,
    );
    const [first] = listOf(jsonOf(reply).identifiers);
    return `${says(reply)}, ${first ? keysOf(first) : "nothing is found"}`;
  },
};
