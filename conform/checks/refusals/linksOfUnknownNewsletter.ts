import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const linksOfUnknownNewsletter = appRefusal({
  question: "What does Get Link Metrics get for a newsletter that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/newsletters/${nothing}/metrics/links`,
});
