import type { Check } from "../../check";
import { newObject } from "../../kinds/newObject";
import { objectPath } from "../../kinds/objectPath";
import { bodyOf, fieldsOf, shown } from "../../reply";

export const emptyTextClearsObject: Check = {
  question: "Does empty text remove an attribute of an object?",
  why: "Identify Object says so.",
  source: "Track API reference: null or empty text removes",
  does: "Sets an attribute of a new object, sets it to empty text, and looks.",
  expected: "it is removed",
  needs: ["app", "objects"],
  ask: async (asker) => {
    const { type, id, identifiers } = await newObject(asker, { attributes: { "conformance-plan": "pro" } });
    const read = async () =>
      fieldsOf(
        fieldsOf(fieldsOf(bodyOf(await asker.app("GET", `${objectPath(type, id)}/attributes`))).object)
          .attributes,
      );
    await asker.until(read, (held) => held["conformance-plan"] === "pro");
    await asker.track("POST", "/v2/entity", {
      type: "object",
      action: "identify",
      identifiers,
      attributes: { "conformance-plan": "", "conformance-fence": "1" },
    });
    const held = await asker.until(read, (seen) => seen["conformance-fence"] === "1");
    if (held["conformance-fence"] !== "1") return "the second identify did not take effect";
    const { "conformance-plan": plan } = held;
    return plan === undefined ? "it is removed" : `it is ${shown(plan, "pro")}`;
  },
};
