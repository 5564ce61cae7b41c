import { attributesOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const olderTimestamp: Check = {
  question: "Does an older _timestamp keep an identify from overwriting a newer value?",
  why: "It is what keeps a late retry of Identify Many from undoing what came after it.",
  source: "Track API reference: orders rapid-fire updates",
  does: "Sets an attribute with the present time, then with that of an hour ago, and looks.",
  expected: "200 {}; the newer value stays",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, look, seconds }) => {
    const id = person();
    await arrived(id);
    await track("PUT", pathOf(id), { "conformance-plan": "newer", _timestamp: seconds() });
    await until(
      () => look(id),
      (seen) => attributesOf(seen)["conformance-plan"] === "newer",
    );
    const reply = await track("PUT", pathOf(id), {
      "conformance-plan": "older",
      _timestamp: seconds() - 3600,
    });
    await track("PUT", pathOf(id), { "conformance-fence": "1" });
    const after = await until(
      () => look(id),
      (seen) => attributesOf(seen)["conformance-fence"] === "1",
    );
    const held = attributesOf(after)["conformance-plan"];
    const value = ["older", "newer"].find((one) => one === held) ?? "no";
    return `${says(reply)}; the ${value} value stays`;
  },
};
