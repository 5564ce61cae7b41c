import { segmentList } from "../../kinds/segmentList";

export const segmentOfNobody = segmentList({
  question: "Is an empty list of ids for a manual segment refused?",
  why: "Add to Manual Segment never sends one.",
  does: "Adds nobody to a new segment.",
  expected: "400 {meta:{errors:[text]}}",
  ids: () => [],
});
