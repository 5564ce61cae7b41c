import type { Emitted } from "../../sandbox/state/emit";

/** What an event may be about, in the words of Customer.io. */
const objectTypes = ["customer", "email", "in_app", "push", "slack", "sms", "whatsapp", "webhook"];

/** Named otherwise where a webhook subscribes to it. */
const otherMetrics: Record<string, string> = {
  customer_subscription_preferences_changed: "cio_subscription_preferences_changed",
};

/** The event that a webhook subscribes to as `email_bounced`. */
export const emitted = (name: string): Emitted => {
  const object_type = objectTypes.find((type) => name.startsWith(`${type}_`)) ?? "";
  return { object_type, metric: otherMetrics[name] ?? name.slice(object_type.length + 1) };
};
