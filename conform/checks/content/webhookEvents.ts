import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { newWebhook } from "../../kinds/newWebhook";

/** The names that a webhook may subscribe to: App API reference. */
const channels: Record<string, string> = {
  customer: "subscribed unsubscribed subscription_preferences_changed",
  email:
    "drafted attempted sent delivered opened clicked converted bounced dropped deferred spammed failed unsubscribed undeliverable",
  in_app: "drafted attempted sent opened clicked converted failed undeliverable",
  push: "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable",
  slack: "drafted attempted sent clicked converted failed",
  sms: "drafted attempted sent delivered clicked converted bounced dropped failed undeliverable replied",
  whatsapp:
    "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable replied",
  webhook: "drafted attempted sent clicked converted failed undeliverable",
};

const allEvents = Object.entries(channels).flatMap(([channel, metrics]) =>
  metrics.split(" ").map((metric) => `${channel}_${metric}`),
);

export const webhookEvents: Check = {
  question: "Are all 72 names of events accepted?",
  why: "The form of the trigger offers them.",
  source: "App API reference: reportingWebhook",
  does: "Creates a webhook that is disabled and subscribes to all of them, and counts those in the answer.",
  expected: "72 of 72",
  needs: ["app"],
  ask: async (asker) => {
    const { events } = jsonOf(await newWebhook(asker, { events: allEvents }));
    return `${Array.isArray(events) ? events.length : 0} of ${allEvents.length}`;
  },
};
