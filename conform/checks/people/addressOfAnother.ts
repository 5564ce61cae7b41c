import { attributesOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

export const addressOfAnother: Check = {
  question: "What becomes of an identify whose body has the address of somebody else?",
  why: "Identify answers success: the documentation lists it among what Customer.io accepts without effect.",
  source: "Track API reference: may be a 200 and an Attribute Update Failure",
  does: "Creates two people, identifies one with the address of the other, and looks at the one.",
  expected: "200 {}; the address is not taken, the other attribute is set",
  needs: ["app", "emails"],
  ask: async ({ person, address, arrived, track, until, look }) => {
    const [id, other] = [person(), person("other")];
    await arrived(other, { email: address() });
    await arrived(id);
    const reply = await track("PUT", pathOf(id), { email: address(), "conformance-fence": "1" });
    const seen = await until(
      () => look(id),
      (one) => attributesOf(one)["conformance-fence"] === "1",
    );
    const taken = fieldsOf(seen?.identifiers).email === address() ? "taken" : "not taken";
    const set = attributesOf(seen)["conformance-fence"] === "1" ? "set" : "not set";
    return `${says(reply)}; the address is ${taken}, the other attribute is ${set}`;
  },
};
