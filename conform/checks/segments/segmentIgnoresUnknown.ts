import { joining } from "../../kinds/joining";

export const segmentIgnoresUnknown = joining({
  question: "Does a manual segment pass over ids that nobody has, and take the others?",
  why: "Add to Manual Segment says so; the answer does not tell.",
  source: "Track API reference: unknown ids are ignored",
  does: "Adds an id that somebody has and one that nobody has, and counts.",
  ids: ({ id }, { name }) => [id, name("nobody")],
  idType: "id",
  members: 1,
});
