import { pathOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

export const idWithCioId: Check = {
  question: "Does an identify that is addressed to a cio_id change the id?",
  why: "Identify's Identifier Type has cio_id for it.",
  source: "Track API reference: reference the person by cio_",
  does: "Creates a person, sends another id to their cio_id, and looks for it.",
  expected: "200 {}; the same person has the new id",
  needs: ["app"],
  ask: async ({ person, arrived, track, there }) => {
    const [id, other] = [person(), person("other")];
    const cioId = String(fieldsOf((await arrived(id)).identifiers).cio_id);
    const reply = await track("PUT", pathOf(`cio_${cioId}`), { id: other });
    const found = await there(other);
    const isSame = fieldsOf(found?.identifiers).cio_id === cioId;
    return `${says(reply)}; ${isSame ? "the same person has the new id" : "the id did not change"}`;
  },
};
