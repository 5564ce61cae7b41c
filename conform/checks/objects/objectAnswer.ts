import type { Check } from "../../check";
import { newObject } from "../../kinds/newObject";
import { objectPath } from "../../kinds/objectPath";
import { bodyOf, fieldsOf, keysOf, says } from "../../reply";

export const objectAnswer: Check = {
  question: "How does the App API write an object?",
  why: "Get Object hands the answer on, and its example says what is in it.",
  source: "App API operation list: the route without its answer",
  does: "Creates an object and reads it.",
  expected: "200 {object}, {attributes,identifiers}, {cio_object_id,object_id,object_type_id}",
  needs: ["app", "objects"],
  settles: ["object-answers"],
  ask: async (asker) => {
    const { type, id } = await newObject(asker);
    const reply = await asker.until(
      () => asker.app("GET", `${objectPath(type, id)}/attributes`),
      ({ status }) => status === 200,
    );
    const { object } = fieldsOf(bodyOf(reply));
    return `${says(reply)}, ${keysOf(object)}, ${keysOf(fieldsOf(object).identifiers)}`;
  },
};
