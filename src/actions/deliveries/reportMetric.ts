import { deviceMetrics } from "../../entity/fields";
import { ValidationError } from "../../errors";
import { deliveryId } from "../../inputs/delivery";
import { timestamp } from "../../inputs/event";
import { choice, optionalText } from "../../inputs/fields";
import { operation } from "../../operation";

const channel = choice(
  { label: "Channel", comments: "The channel that the message went through; not sent" },
  [
    { label: "Email", value: "email" },
    { label: "Push", value: "push" },
    { label: "SMS", value: "sms" },
    { label: "In-App", value: "inApp" },
    { label: "Slack", value: "slack" },
    { label: "Webhook", value: "webhook" },
  ],
  { required: true },
);

const metrics = [
  { label: "Bounced", value: "bounced" },
  { label: "Clicked", value: "clicked" },
  { label: "Converted", value: "converted" },
  { label: "Deferred", value: "deferred" },
  { label: "Delivered", value: "delivered" },
  { label: "Dropped", value: "dropped" },
  { label: "Opened", value: "opened" },
  { label: "Spammed", value: "spammed" },
] as const;

const metric = choice(
  {
    label: "Metric",
    comments:
      "What happened to the message. Email and Webhook have all; Push has converted, delivered, opened; SMS bounced, clicked, delivered, opened; In-App clicked, converted, opened; Slack clicked, converted, delivered, opened",
  },
  metrics,
  { required: true },
);

type Channel = ReturnType<typeof channel.clean>;
type Metric = ReturnType<typeof metric.clean>;

const allMetrics: readonly Metric[] = metrics.map(({ value }) => value);

/** What can happen to a message of a channel: Track API reference. */
const metricsOf: Record<Channel, readonly Metric[]> = {
  email: allMetrics,
  push: deviceMetrics,
  sms: ["bounced", "clicked", "delivered", "opened"],
  inApp: ["clicked", "converted", "opened"],
  slack: ["clicked", "converted", "delivered", "opened"],
  webhook: allMetrics,
};

const recipient = optionalText({
  label: "Recipient",
  comments:
    "Who got the message: an email address, a phone number, a device token, or what an in-app message is addressed to",
  example: "ada@example.com",
  trim: true,
});

const reason = optionalText({
  label: "Reason",
  comments: "Why the message failed, for metrics such as Bounced",
  example: "mailbox full",
  holds: "wording",
});

const href = optionalText({
  label: "Link",
  comments: "The link that was clicked, for the metric Clicked",
  example: "https://example.com/pricing",
  trim: true,
});

/** The reference has a whole number for the recipient of an SMS and text for all others. */
const recipientOf = (given: string | undefined, channel: Channel): string | number | undefined => {
  if (given === undefined || channel !== "sms") return given;
  const digits = given.replace(/^\+|[\s().-]/g, "");
  if (/^[1-9]\d{0,14}$/.test(digits)) return Number(digits);
  throw new ValidationError(recipient.label, "must be a phone number with its country code for SMS");
};

export const reportMetric = operation({
  label: "Report Delivery Metric",
  description: "Report what happened to a message that Customer.io sent",
  docs: "https://docs.customer.io/integrations/api/track/#operation/metrics",
  api: "track",
  route: "POST /v1/metrics",
  inputs: { deliveryId, channel, metric },
  options: { timestamp, recipient, reason, href },
  body: (values) => {
    if (!metricsOf[values.channel].includes(values.metric))
      throw new ValidationError(
        metric.label,
        `this channel has only ${metricsOf[values.channel].join(", ")}: choose one of these, or another Channel`,
      );
    return {
      delivery_id: values.deliveryId,
      metric: values.metric,
      timestamp: values.timestamp,
      recipient: recipientOf(values.recipient, values.channel),
      reason: values.reason,
      href: values.href,
    };
  },
  anonymous: true,
  repeatable: false, // nothing says that a metric reported twice counts once
  example: {},
});
