import { presence } from "../../asker";
import type { Check } from "../../check";
import { bodyOf, fieldsOf, listOf, says, shown } from "../../reply";

export const batchPartly: Check = {
  question: "Is a batch with one wrong entity answered 207 with its place, and the others applied?",
  why: "The account of every record in a batch rests on it.",
  source: "Track API reference: 207 with batch_index, counted from 0",
  does: "Sends a right entity, a wrong one and looks for the person of the first.",
  expected: "207 {errors:[{batch_index,reason,field,message}]}; place 1; the person is there",
  needs: ["app"],
  ask: async ({ person, name, track, there, quiet }) => {
    const id = person();
    const reply = await track("POST", "/v2/batch", {
      batch: [
        { type: "person", action: "identify", identifiers: { id }, attributes: quiet },
        { type: "person", action: "conformance", identifiers: { id: name("wrong") } },
      ],
    });
    const places = listOf(fieldsOf(bodyOf(reply)).errors).map(({ batch_index }) => shown(batch_index, 0, 1));
    return `${says(reply)}; place ${places.join(", ")}; ${presence(await there(id))}`;
  },
};
