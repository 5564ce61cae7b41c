import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { deletedTwice } from "../../kinds/deletedTwice";
import { newWebhook } from "../../kinds/newWebhook";

export const webhookDeleted: Check = {
  question: "Is deleting a reporting webhook answered 200 without a body, and 404 the second time?",
  why: "The trigger takes both for success.",
  source: "App API reference",
  does: "Creates a webhook that is disabled and deletes it twice.",
  expected: "200, then 404 {errors:[{detail,status}]}",
  needs: ["app"],
  ask: async (asker) => {
    const { id } = jsonOf(await newWebhook(asker));
    return deletedTwice(asker, `/reporting_webhooks/${id}`);
  },
};
