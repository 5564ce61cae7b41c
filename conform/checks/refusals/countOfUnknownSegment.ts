import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const countOfUnknownSegment = appRefusal({
  question: "What does Count Segment Members get for a segment that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/segments/${nothing}/customer_count`,
});
