import { joining } from "../../kinds/joining";

export const segmentByCioId = joining({
  question: "Does a manual segment take cio_ids without their prefix?",
  why: "Add to Manual Segment cuts the prefix off.",
  source: "as in other bodies; the parameter is not described",
  does: "Adds a person by the bare cio_id, and counts.",
  settles: ["segment-cio-ids"],
  ids: ({ cioId }) => [cioId],
  idType: "cio_id",
  members: 1,
});
