import { refusedWebhook } from "../../kinds/refusedWebhook";

export const webhookOfNoEvent = refusedWebhook({
  question: "Is a reporting webhook refused that names no event?",
  does: "Creates one that is disabled, without events.",
  expected: "400 {errors:[{detail,status}]}",
  more: { events: [] },
});
