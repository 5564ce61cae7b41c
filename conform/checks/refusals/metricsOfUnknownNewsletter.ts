import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const metricsOfUnknownNewsletter = appRefusal({
  question: "What does Get Metrics get for a newsletter that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/newsletters/${nothing}/metrics`,
});
