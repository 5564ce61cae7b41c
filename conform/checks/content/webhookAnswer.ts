import type { Check } from "../../check";
import { newWebhook } from "../../kinds/newWebhook";
import { says } from "../../reply";

export const webhookAnswer: Check = {
  question: "Is a new reporting webhook answered without its signing key?",
  why: "The trigger cannot get the key: the connection has a field for it.",
  source: "App API reference: all of the fields",
  does: "Creates a webhook that is disabled, and looks which fields the answer has.",
  expected: "200 {disabled,endpoint,events,full_resolution,id,name,type,with_content}",
  needs: ["app"],
  ask: async (asker) => says(await newWebhook(asker)),
};
