import { nextNumber } from "./canonicalId";
import type { Webhook } from "./webhook";
import type { Workspace } from "./workspace";

/** Whether events can be posted there. */
export const isWebAddress = (endpoint: unknown): boolean =>
  typeof endpoint === "string" &&
  URL.canParse(endpoint) &&
  ["http:", "https:"].includes(new URL(endpoint).protocol);

/** Makes a reporting webhook; what is left out is as Customer.io's own form has it. Throws for what is no web address. */
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
  if (!isWebAddress(webhook.endpoint)) throw new Error("a webhook's endpoint must be an http or https URL");
  workspace.webhooks.set(webhook.id, webhook);
  return webhook;
};
