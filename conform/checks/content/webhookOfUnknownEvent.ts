import { refusedWebhook } from "../../kinds/refusedWebhook";

export const webhookOfUnknownEvent = refusedWebhook({
  question: "Is a reporting webhook refused that names an unknown event?",
  does: "Creates one that is disabled, with the event conformance.",
  expected: "400 {errors:[{detail,status}]}",
  more: { events: ["conformance"] },
});
