import { nextNumber } from "./canonicalId";
import type { Webhook } from "./webhook";
import type { Workspace } from "./workspace";

/** Makes a reporting webhook; what is left out is as Customer.io's own form has it. */
export const newWebhook = (workspace: Workspace, made: Partial<Webhook>): Webhook => {
  const webhook: Webhook = {
    id: nextNumber(workspace),
    name: "Webhook",
    type: "webhook",
    endpoint: "https://example.com/webhook",
    disabled: false,
    full_resolution: false,
    with_content: false,
    events: ["email_sent"],
    ...made,
  };
  workspace.webhooks.set(webhook.id, webhook);
  return webhook;
};
