import { attributesOf } from "../asker";
import type { Check } from "../check";
import { shown } from "../reply";

interface Clearing extends Pick<Check, "question" | "does" | "expected"> {
  /** What may mean that there is no value. */
  value: "" | null;
}

/** An attribute of a person that is set, and then sent with what may mean no value. */
export const clearing = ({ value, ...given }: Clearing): Check => ({
  ...given,
  why: "Identify sends empty values as they are: its form says that one replaces what Customer.io holds.",
  source: "Track API reference: said of objects and relationships, not of people",
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
