import { segmentList } from "../../kinds/segmentList";
import { unknownIds } from "../../kinds/unknownIds";

export const segmentOf1000 = segmentList({
  question: "Are 1000 ids for a manual segment accepted?",
  why: "Add to Manual Segment cuts its list into thousands.",
  does: "Adds 1000 ids that nobody has to a new segment.",
  expected: "200 {}",
  ids: (asker) => unknownIds(asker, 1000),
});
