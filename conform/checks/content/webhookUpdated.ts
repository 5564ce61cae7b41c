import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { disabledWebhook } from "../../kinds/disabledWebhook";
import { newWebhook } from "../../kinds/newWebhook";

export const webhookUpdated: Check = {
  question: "Does an update of a reporting webhook turn off what it leaves out?",
  why: "The trigger sends everything at every update.",
  source: "App API reference: one schema for creating and updating",
  does: "Creates a webhook that is disabled and has content, updates it without a word of the content, and reads.",
  expected: "200; without content",
  needs: ["app"],
  settles: ["webhook-updates"],
  ask: async (asker) => {
    const { id } = jsonOf(await newWebhook(asker, { with_content: true }));
    const reply = await asker.app("PUT", `/reporting_webhooks/${id}`, disabledWebhook(asker));
    const has = jsonOf(await asker.app("GET", `/reporting_webhooks/${id}`)).with_content;
    return `${reply.status}; ${has === true ? "with content" : "without content"}`;
  },
};
