import { attributesOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const systemAttributes: Check = {
  question: "Are attributes that Customer.io alone writes left as they are?",
  why: "Identify does not refuse them: what is read of one person may be written to another.",
  source: "reserved attributes guide: cio_id and _created_in_customerio_at are immutable",
  does: "Sends both with another attribute, and compares them with what they were.",
  expected: "200 {}; both stay",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, look }) => {
    const id = person();
    const before = attributesOf(await arrived(id));
    const reply = await track("PUT", pathOf(id), {
      cio_id: "conformance",
      _created_in_customerio_at: 1_000_000_000,
      "conformance-fence": "1",
    });
    const after = attributesOf(
      await until(
        () => look(id),
        (seen) => attributesOf(seen)["conformance-fence"] === "1",
      ),
    );
    if (after["conformance-fence"] !== "1") return `${says(reply)}; nothing of it takes effect`;
    const changed = ["cio_id", "_created_in_customerio_at"].filter((name) => before[name] !== after[name]);
    return `${says(reply)}; ${changed.length === 0 ? "both stay" : `changed: ${changed.join(", ")}`}`;
  },
};
