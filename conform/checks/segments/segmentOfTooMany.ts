import { segmentList } from "../../kinds/segmentList";
import { unknownIds } from "../../kinds/unknownIds";

export const segmentOfTooMany = segmentList({
  question: "Are 1001 ids for a manual segment refused?",
  why: "Add to Manual Segment cuts its list into thousands.",
  does: "Adds 1001 ids that nobody has to a new segment.",
  expected: "400 {meta:{errors:[text]}}",
  ids: (asker) => unknownIds(asker, 1001),
});
