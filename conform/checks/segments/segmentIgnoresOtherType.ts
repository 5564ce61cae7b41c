import { joining } from "../../kinds/joining";

export const segmentIgnoresOtherType = joining({
  question: "Does a manual segment pass over addresses in a list of ids?",
  why: "Identifier Type of Add to Manual Segment sorts them, because Customer.io does not.",
  source: "Track API reference: entries that do not match are ignored",
  does: "Adds a person's address as an id, waits and counts.",
  ids: ({ address }) => [address],
  idType: "id",
  members: 0,
});
