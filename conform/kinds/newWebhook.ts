import type { Asker } from "../asker";
import type { Reply } from "../reply";
import { disabledWebhook } from "./disabledWebhook";

/** Creates a reporting webhook of the check's own. */
export const newWebhook = (asker: Asker, more?: Record<string, unknown>): Promise<Reply> =>
  asker.app("POST", "/reporting_webhooks", disabledWebhook(asker, more));
