import { attributesOf, pathOf, presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const idWithoutCioId: Check = {
  question: "Is another id in the body of an identify dropped, and told of among the activities?",
  why: "The documentation says that an id changes by cio_ alone, and where to look for what failed.",
  source: "Track API reference: Attribute Update Failure",
  does: "Identifies a person with another id in the body, and looks for both ids and for failures.",
  expected: "200 {}; of the other id nobody is there; failed_attribute_change is listed",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, look, activities }) => {
    const [id, other] = [person(), person("other")];
    await arrived(id);
    const reply = await track("PUT", pathOf(id), { id: other, "conformance-fence": "1" });
    await until(
      () => look(id),
      (seen) => attributesOf(seen)["conformance-fence"] === "1",
    );
    const failed = await until(
      () => activities(id, "failed_attribute_change"),
      (list) => list.length > 0,
    );
    const listed = failed.length > 0 ? "failed_attribute_change is listed" : "no failure is listed";
    return `${says(reply)}; of the other id ${presence(await look(other))}; ${listed}`;
  },
};
