import { jsonOf } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";
import { newWebhook } from "./newWebhook";

interface RefusedWebhook extends Pick<Check, "question" | "does" | "expected"> {
  /** What is wrong with it. */
  more: Record<string, unknown>;
}

/** A reporting webhook that Customer.io may find wrong. */
export const refusedWebhook = ({ more, ...given }: RefusedWebhook): Check => ({
  ...given,
  why: "The reporting webhook trigger leaves it to Customer.io what a webhook may be.",
  source: "App API reference: the values and a 400, not what for",
  needs: ["app"],
  settles: ["webhook-errors"],
  ask: async (asker) => {
    const reply = await newWebhook(asker, more);
    // One without a name has nothing else by which it could be removed.
    asker.madeAfterAll("webhook", jsonOf(reply).id);
    return says(reply);
  },
});
