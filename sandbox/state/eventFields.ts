/**
 * What `data` holds beside the message and the person, by object type and metric: Reporting webhooks reference. Four
 * pairs can be subscribed to and are described nowhere, they look like their neighbours. Unconfirmed: undescribed-events.
 * The reference calls the metric of a drafted push attempted. Unconfirmed: push-drafts.
 */
const plain: Record<string, string> = {
  drafted: "",
  attempted: "failure_message",
  sent: "recipient content",
  delivered: "recipient",
  opened: "recipient",
  clicked: "recipient href link_id",
  converted: "recipient",
  bounced: "recipient failure_message",
  dropped: "recipient failure_message",
  failed: "failure_message",
  undeliverable: "failure_message",
  replied: "recipient to inbound_event_id",
};

const email: Record<string, string> = {
  drafted: "recipient subject",
  attempted: "failure_message",
  sent: "recipient subject content headers",
  delivered: "recipient subject",
  opened: "recipient subject proxied prefetched synthetic",
  clicked: "recipient subject href link_id machine",
  converted: "recipient subject",
  unsubscribed: "recipient subject",
  bounced: "recipient subject failure_message",
  deferred: "recipient subject failure_message",
  dropped: "recipient subject failure_message",
  spammed: "recipient subject",
  failed: "recipient subject failure_message",
  undeliverable: "recipient subject failure_message",
};

const push: Record<string, string> = {
  drafted: "",
  attempted: "failure_message",
  sent: "recipients content",
  delivered: "recipients",
  opened: "recipients",
  clicked: "recipients href link_id",
  converted: "recipients",
  bounced: "recipients",
  dropped: "recipients",
  failed: "failure_message",
  undeliverable: "failure_message",
};

const inApp: Record<string, string> = {
  ...plain,
  opened: "",
  clicked: "recipient href link_id tracked_response",
};

const only = (table: Record<string, string>, metrics: string): Record<string, string> =>
  Object.fromEntries(metrics.split(" ").map((metric) => [metric, table[metric] ?? ""]));

const fieldsOf: Record<string, Record<string, string>> = {
  email,
  push,
  in_app: only(inApp, "drafted attempted sent opened clicked converted failed undeliverable"),
  sms: only(
    plain,
    "drafted attempted sent delivered clicked converted bounced dropped failed undeliverable replied",
  ),
  whatsapp: plain,
  slack: only(plain, "drafted attempted sent clicked converted failed undeliverable"),
  webhook: only(plain, "drafted attempted sent clicked converted failed undeliverable"),
};

/** The fields of `data` that this pair has, undefined where there is no such pair. */
export const eventFields = (objectType: string, metric: string): readonly string[] | undefined => {
  const fields = Object.hasOwn(fieldsOf, objectType) ? fieldsOf[objectType] : undefined;
  return fields && Object.hasOwn(fields, metric) ? fields[metric]?.split(" ").filter(Boolean) : undefined;
};
