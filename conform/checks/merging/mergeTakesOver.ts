import { attributesOf, presence } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const mergeTakesOver: Check = {
  question: "Does a merge keep the primary's attributes, add those it lacks, and delete the secondary?",
  why: "Merge Customers says so, and that it cannot be undone.",
  source: "Track API reference: merge",
  does: "Creates two people with one attribute in common and one apart, merges them, and looks at both.",
  expected: "200 {}; kept and added; of the secondary nobody is there",
  needs: ["app"],
  ask: async ({ person, arrived, attempt, until, look, gone }) => {
    const [primary, secondary] = [person("primary"), person("secondary")];
    await arrived(primary, { "conformance-plan": "primary" });
    await arrived(secondary, { "conformance-plan": "secondary", "conformance-fence": "1" });
    const { reply } = await attempt("mergeCustomers", {
      primaryId: primary,
      primaryType: "id",
      secondaryId: secondary,
      secondaryType: "id",
    });
    const held = attributesOf(
      await until(
        () => look(primary),
        (seen) => attributesOf(seen)["conformance-fence"] === "1",
      ),
    );
    const kept = held["conformance-plan"] === "primary" ? "kept" : "overwritten";
    const added = held["conformance-fence"] === "1" ? "added" : "not added";
    return `${says(reply)}; ${kept} and ${added}; of the secondary ${presence(await gone(secondary))}`;
  },
};
