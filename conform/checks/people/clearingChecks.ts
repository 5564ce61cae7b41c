import { attributesOf } from "../../asker";
import type { Check } from "../../check";
import { shown } from "../../reply";

/** An attribute that is set and then sent with what may mean no value. */
const clearing = (value: "" | null, called: string): Check => ({
  question: `Does ${called} remove an attribute of a person?`,
  why: "Identify sends empty values as they are: its form says that one replaces what Customer.io holds.",
  source: "Track API reference: said of objects and relationships, not of people",
  does: `Sets an attribute, sets it to ${called}, and looks.`,
  expected: "it is removed",
  needs: ["app"],
  settles: ["cleared-attributes"],
  ask: async ({ person, arrived, identify, look, until }) => {
    const id = person();
    await arrived(id, { "conformance-plan": "pro" });
    await identify(id, { "conformance-plan": value, "conformance-fence": "1" });
    const after = await until(
      () => look(id),
      (seen) => attributesOf(seen)["conformance-fence"] === "1",
    );
    const held = attributesOf(after)["conformance-plan"];
    if (attributesOf(after)["conformance-fence"] !== "1") return "the second identify did not take effect";
    return held === undefined ? "it is removed" : `it is ${shown(held, "pro")}`;
  },
});

export const clearingChecks = {
  emptyTextClears: clearing("", "empty text"),
  nullClears: clearing(null, "null"),
};
