import { refusedWebhook } from "../../kinds/refusedWebhook";

export const webhookToNowhere = refusedWebhook({
  question: "Is a reporting webhook refused whose endpoint is no address?",
  does: "Creates one that is disabled, with a word for an endpoint.",
  expected: "400 {errors:[{detail,status}]}",
  more: { endpoint: "conformance" },
});
