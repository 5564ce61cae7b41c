import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const linksOfUnknownTransactional = appRefusal({
  question: "What does Get Link Metrics get for a transactional message that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/transactional/${nothing}/metrics/links`,
});
