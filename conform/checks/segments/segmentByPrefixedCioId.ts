import { joining } from "../../kinds/joining";

export const segmentByPrefixedCioId = joining({
  question: "Does a manual segment pass over cio_ids with their prefix?",
  why: "If it takes them, nothing has to be cut off.",
  source: "as in other bodies; the parameter is not described",
  does: "Adds a person by cio_ and the cio_id, waits and counts.",
  settles: ["segment-cio-ids"],
  ids: ({ cioId }) => [`cio_${cioId}`],
  idType: "cio_id",
  members: 0,
});
