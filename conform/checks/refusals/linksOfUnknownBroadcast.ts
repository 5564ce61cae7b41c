import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const linksOfUnknownBroadcast = appRefusal({
  question: "What does Get Link Metrics get for a broadcast that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/broadcasts/${nothing}/metrics/links`,
});
