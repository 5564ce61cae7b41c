import { edge } from "../../kinds/edge";
import { unknownIds } from "../../kinds/unknownIds";

export const batchOf4000Entities = edge({
  question: "Is a batch of 4000 small entities accepted?",
  source: "no limit of their number is documented; RudderStack sends 1000",
  does: "Deletes 4000 people who do not exist, in one batch.",
  fits: true,
  expected: "200 {}",
  settles: ["batch-items"],
  send: (asker) =>
    asker.track("POST", "/v2/batch", {
      batch: unknownIds(asker, 4000).map((id) => ({ type: "person", action: "delete", identifiers: { id } })),
    }),
});
