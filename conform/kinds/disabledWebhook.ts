import type { Asker } from "../asker";

/** What every webhook here is made of: disabled, and to an address that does not exist. */
export const disabledWebhook = ({ made, mark }: Asker, more: Record<string, unknown> = {}) => ({
  name: made("webhook"),
  endpoint: `https://conformance.invalid/${mark}`,
  events: ["email_sent"],
  disabled: true,
  ...more,
});
