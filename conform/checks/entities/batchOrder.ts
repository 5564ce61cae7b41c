import { attributesOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

const entities = 20;

export const batchOrder: Check = {
  question: "Are the entities of one batch applied in their order?",
  why: "The batches keep what is about one person together and in order, and rest on this.",
  source: "not promised anywhere",
  does: "Sets one attribute twenty times in one batch, and reads it.",
  expected: "200 {}; the last one holds",
  needs: ["app"],
  settles: ["batch-order"],
  ask: async ({ person, track, there, settle, look, quiet }) => {
    const id = person();
    const batch = Array.from({ length: entities }, (_, at) => ({
      type: "person",
      action: "identify",
      identifiers: { id },
      attributes: { ...quiet, "conformance-place": `place ${at}` },
    }));
    const reply = await track("POST", "/v2/batch", { batch });
    await there(id);
    await settle();
    const held = attributesOf(await look(id))["conformance-place"];
    return `${says(reply)}; ${held === `place ${entities - 1}` ? "the last one holds" : "another one holds"}`;
  },
};
