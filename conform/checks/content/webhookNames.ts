import type { Check } from "../../check";
import { newWebhook } from "../../kinds/newWebhook";

export const webhookNames: Check = {
  question: "May two reporting webhooks have one name and one endpoint?",
  why: "A deploy that is done twice at once makes two: the next one removes the second.",
  source: "App API reference: silent about it",
  does: "Creates two webhooks that are disabled, with one name and one endpoint.",
  expected: "200, then 200",
  needs: ["app"],
  settles: ["webhook-names"],
  ask: async (asker) => `${(await newWebhook(asker)).status}, then ${(await newWebhook(asker)).status}`,
};
