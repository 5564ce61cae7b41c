/** What a reporting webhook may ask for, by object type: App API reference, September 2026. */
const metricsOf: Record<string, string> = {
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

/** The names that a webhook subscribes with: `email_sent`. */
export const reportableEvents: readonly string[] = Object.entries(metricsOf).flatMap(([type, metrics]) =>
  metrics.split(" ").map((metric) => `${type}_${metric}`),
);
