import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const membersOfUnknownSegment = appRefusal({
  question: "What does List Segment Members get for a segment that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/segments/${nothing}/membership`,
});
