import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownWebhook = appRefusal({
  question: "What does the reporting webhook trigger get for a webhook that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/reporting_webhooks/${nothing}`,
});
