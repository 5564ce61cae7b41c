import { refusedWebhook } from "../../kinds/refusedWebhook";

export const webhookWithoutName = refusedWebhook({
  question: "Is a reporting webhook refused whose name is blank?",
  does: "Creates one that is disabled, with a blank for a name.",
  expected: "400 {errors:[{detail,status}]}",
  more: { name: " " },
});
