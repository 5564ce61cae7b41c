import type { StoredDelivery } from "../../../sandbox/sandbox";
import { ada, type Check, now, type Scene } from "../check";
import { under } from "./answer";

type Ask = (scene: Scene) => Promise<unknown>;

const href = "https://example.com/sale";

/** Ada has got a message, and clicked on the link in it. */
const adaClicked =
  (origin: Partial<StoredDelivery>) =>
  async (scene: Scene): Promise<void> => {
    await ada(scene);
    const { client, sandbox } = scene;
    const { campaignId, broadcastId, newsletterId, transactionalMessageId } = origin;
    const delivery_id = sandbox.deliver("ada", {
      campaignId,
      broadcastId,
      newsletterId,
      transactionalMessageId,
    });
    await client.reportMetric({ delivery_id, metric: "clicked", timestamp: now, href });
  };

const metricsOf = (origin: Partial<StoredDelivery>, call: Ask): Check => ({
  before: adaClicked(origin),
  call,
  held: (_, answer) => {
    const { sent, clicked, bounced } = under(under(answer, "metric"), "series") as Record<string, unknown>;
    return { sent, clicked, bounced };
  },
  expected: { sent: [0, 1], clicked: [0, 1], bounced: [0, 0] },
});

const linksOf = (origin: Partial<StoredDelivery>, call: Ask): Check => ({
  before: adaClicked(origin),
  call,
  held: (_, answer) => under(answer, "links"),
  expected: [{ link: { id: 1, href }, metric: { series: { clicked: [0, 1] } } }],
});

const campaign = { campaignId: 5 };
const broadcast = { broadcastId: 8 };
const newsletter = { newsletterId: 10 };
const receipt = { transactionalMessageId: 1 };

const twoDays = { period: "days", steps: 2 };
const unique = { ...twoDays, unique: true };

const day = 86_400;

export const getCampaignMetrics: readonly Check[] = [
  metricsOf(campaign, ({ app }) => app.getCampaignMetrics(5, { ...twoDays, type: "email" })),
  {
    ...metricsOf(campaign, ({ app }) =>
      app.getCampaignMetrics(5, { version: 2, res: "days", tz: "UTC", start: now - day, end: now }),
    ),
    how: "between two times",
  },
];

export const getCampaignMetricsLinks: readonly Check[] = [
  linksOf(campaign, ({ app }) => app.getCampaignMetricsLinks(5, unique)),
];

export const getBroadcastMetrics: readonly Check[] = [
  metricsOf(broadcast, ({ app }) => app.getBroadcastMetrics(8, { ...twoDays, type: "email" })),
];

export const getBroadcastMetricsLinks: readonly Check[] = [
  linksOf(broadcast, ({ app }) => app.getBroadcastMetricsLinks(8, unique)),
];

export const getNewsletterMetrics: readonly Check[] = [
  metricsOf(newsletter, ({ app }) => app.getNewsletterMetrics(10, twoDays)),
];

export const getNewsletterMetricsLinks: readonly Check[] = [
  linksOf(newsletter, ({ app }) => app.getNewsletterMetricsLinks(10, unique)),
];

export const getTransactionalMessageMetrics: readonly Check[] = [
  metricsOf(receipt, ({ app }) => app.getTransactionalMessageMetrics(1, twoDays)),
];

export const getTransactionalMessageLinkMetrics: readonly Check[] = [
  linksOf(receipt, ({ app }) => app.getTransactionalMessageLinkMetrics(1, unique)),
];
