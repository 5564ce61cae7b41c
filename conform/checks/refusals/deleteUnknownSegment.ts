import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const deleteUnknownSegment = appRefusal({
  question: "What does Delete Manual Segment get for a segment that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "DELETE",
  path: `/segments/${nothing}`,
});
