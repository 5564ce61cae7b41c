import type { Asker } from "../asker";
import type { Reply } from "../reply";

/** What every webhook here is made of: disabled, and to an address that does not exist. */
export const webhook = ({ made, mark }: Asker, more: Record<string, unknown> = {}) => ({
  name: made("webhook"),
  endpoint: `https://conformance.invalid/${mark}`,
  events: ["email_sent"],
  disabled: true,
  ...more,
});

/** Creates a reporting webhook of the check's own. */
export const newWebhook = (asker: Asker, more?: Record<string, unknown>): Promise<Reply> =>
  asker.app("POST", "/reporting_webhooks", webhook(asker, more));
