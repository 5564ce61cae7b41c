import { joining } from "../../kinds/joining";

export const segmentByAddress = joining({
  question: "Does a manual segment take addresses with id_type=email?",
  why: "Add to Manual Segment sends addresses so.",
  source: "Track API reference: id_type",
  does: "Adds a person by address, and counts.",
  ids: ({ address }) => [address],
  idType: "email",
  members: 1,
});
