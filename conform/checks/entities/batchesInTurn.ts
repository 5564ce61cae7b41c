import { attributesOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

export const batchesInTurn: Check = {
  question: "Are two batches that are sent one after the other applied in that order?",
  why: "The documentation tells to give records a _timestamp, or to run one batch at a time.",
  source: "not promised anywhere",
  does: "Sets one attribute in one batch, and as soon as that is answered in another, and reads it.",
  expected: "200 {}; the last one holds",
  needs: ["app"],
  settles: ["batch-order"],
  ask: async ({ person, track, there, settle, look, quiet }) => {
    const id = person();
    const batch = (place: string) => ({
      batch: [
        {
          type: "person",
          action: "identify",
          identifiers: { id },
          attributes: { ...quiet, "conformance-place": place },
        },
      ],
    });
    await track("POST", "/v2/batch", batch("first"));
    const reply = await track("POST", "/v2/batch", batch("second"));
    await there(id);
    await settle();
    const held = attributesOf(await look(id))["conformance-place"];
    return `${says(reply)}; ${held === "second" ? "the last one holds" : "another one holds"}`;
  },
};
