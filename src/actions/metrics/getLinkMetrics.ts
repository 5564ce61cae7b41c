import { broadcastId } from "../../inputs/broadcast";
import { campaignId } from "../../inputs/campaign";
import { flag } from "../../inputs/fields";
import { newsletterId } from "../../inputs/newsletter";
import { transactionalMessageId } from "../../inputs/transactionalMessage";
import { operation, type Values } from "../../operation";
import { periodInputs, periodQuery } from "./period";
import { reportStep } from "./reportStep";

const linkInputs = {
  ...periodInputs,
  unique: flag({
    label: "Unique Clicks",
    comments: "Count a person who clicks a link twice once. Off: count every click",
  }),
};

const about = {
  api: "app",
  example: {
    links: [
      {
        link: { id: 1234, href: "https://example.com/pricing" },
        metric: { series: { clicked: [12, 9, 15] } },
      },
    ],
  },
  query: ({ unique, ...values }: Values<typeof linkInputs>) => ({
    ...periodQuery(values),
    ...(unique && { unique }),
  }),
} as const;

const reference = "https://docs.customer.io/integrations/api/app/#operation";

const ofCampaign = operation({
  ...about,
  label: "Campaign",
  description: "Links in the messages of a campaign",
  docs: `${reference}/campaignLinkMetrics`,
  route: "GET /v1/campaigns/{campaignId}/metrics/links",
  inputs: { campaignId, ...linkInputs },
});

const ofBroadcast = operation({
  ...about,
  label: "Broadcast",
  description: "Links in the messages of a broadcast",
  docs: `${reference}/broadcastLinks`,
  route: "GET /v1/broadcasts/{broadcastId}/metrics/links",
  inputs: { broadcastId, ...linkInputs },
});

const ofNewsletter = operation({
  ...about,
  label: "Newsletter",
  description: "Links in a newsletter",
  docs: `${reference}/getNewsletterLinks`,
  route: "GET /v1/newsletters/{newsletterId}/metrics/links",
  inputs: { newsletterId, ...linkInputs },
});

const ofTransactionalMessage = operation({
  ...about,
  label: "Transactional Message",
  description: "Links in the sends of a transactional message",
  docs: `${reference}/transactionalLinks`,
  route: "GET /v1/transactional/{transactionalMessageId}/metrics/links",
  inputs: { transactionalMessageId, ...linkInputs },
});

export const getLinkMetrics = reportStep({
  label: "Get Link Metrics",
  description: "Count the clicks on each link of a campaign, broadcast, newsletter or transactional message",
  reports: {
    campaign: ofCampaign,
    broadcast: ofBroadcast,
    newsletter: ofNewsletter,
    transactional: ofTransactionalMessage,
  },
  example: about.example,
});
