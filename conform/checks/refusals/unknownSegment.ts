import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownSegment = appRefusal({
  question: "What does Get Segment get for a segment that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/segments/${nothing}`,
});
