import { withShortcuts } from "../src/triggers/reportingWebhook/report";
import { json } from "./markdown";

const identifiers = { id: "ada", email: "ada@example.com", cio_id: "a3000001" };

/** What is in the data of every message. */
const sent = { customer_id: "ada", delivery_id: "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==", identifiers };
const byCampaign = { ...sent, campaign_id: 5, action_id: 96 };
const byNewsletter = { ...sent, newsletter_id: 10, content_id: 3 };
const byBroadcast = { ...sent, broadcast_id: 2, trigger_id: 1, action_id: 42 };
const transactional = { ...sent, transactional_message_id: 7 };

interface Described {
  object_type: string;
  metric: string;
  data: Record<string, unknown>;
}

/** One report of each object, as Customer.io's reference describes them. */
export const reports = (
  [
    {
      object_type: "customer",
      metric: "unsubscribed",
      data: { customer_id: "ada", email_address: "ada@example.com", identifiers },
    },
    {
      object_type: "email",
      metric: "bounced",
      data: {
        ...transactional,
        recipient: "ada@example.com",
        subject: "Welcome, Ada",
        failure_message: "550 5.1.1 The email account does not exist",
      },
    },
    {
      object_type: "in_app",
      metric: "clicked",
      data: {
        ...byCampaign,
        recipient: "ada",
        href: "https://example.com/start",
        link_id: 1,
        tracked_response: "yes",
      },
    },
    {
      object_type: "push",
      metric: "sent",
      data: { ...byNewsletter, recipients: [{ device_id: "b6f1c2", device_platform: "ios" }] },
    },
    { object_type: "slack", metric: "sent", data: { ...byCampaign, recipient: "#sales" } },
    {
      object_type: "sms",
      metric: "delivered",
      data: { ...byCampaign, recipient: "+15551234567" },
    },
    {
      object_type: "webhook",
      metric: "sent",
      data: { ...byCampaign, recipient: "https://example.com/hook" },
    },
    {
      object_type: "whatsapp",
      metric: "replied",
      data: {
        ...byBroadcast,
        recipient: "+15551234567",
        to: "+15557654321",
        inbound_event_id: "01GW20GXAAXBKZD8J96M8FNV3R",
      },
    },
  ] satisfies Described[]
).map((report, at) => ({
  event_id: `01E4C4CT6YDC7Y5M7FE1GWWP${at}${at}`,
  ...report,
  timestamp: 1_795_167_000,
}));

/** What the flow gets of each object. */
export const reportSections = (): string[] => [
  "What Customer.io reports of each object; `occurred_at`, `person` and `source` are added to it:",
  ...reports.map((report) => `\`\`\`json\n${json(withShortcuts(report))}\n\`\`\``),
];
