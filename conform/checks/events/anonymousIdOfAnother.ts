import { attributesOf } from "../../asker";
import type { Check } from "../../check";

export const anonymousIdOfAnother: Check = {
  question: "Can an anonymous_id that somebody has be given to somebody else?",
  why: "The documentation says that it cannot, and that nothing tells of it.",
  source: "Track API reference: must be unique, not reusable",
  does: "Gives one anonymous_id to two people, the second time with another attribute, and reads the second.",
  expected: "it is not given, the other attribute is set",
  needs: ["app"],
  ask: async ({ person, name, arrived, identify, until, look }) => {
    const [id, other] = [person(), person("other")];
    await arrived(other, { anonymous_id: name("visitor") });
    await arrived(id);
    await identify(id, { anonymous_id: name("visitor"), "conformance-fence": "1" });
    const held = attributesOf(
      await until(
        () => look(id),
        (seen) => attributesOf(seen)["conformance-fence"] === "1",
      ),
    );
    const given = held.anonymous_id === name("visitor") ? "given" : "not given";
    const set = held["conformance-fence"] === "1" ? "set" : "not set";
    return `it is ${given}, the other attribute is ${set}`;
  },
};
