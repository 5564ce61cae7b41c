import { ValidationError } from "../../errors";
import { broadcastId } from "../../inputs/broadcast";
import { campaignId } from "../../inputs/campaign";
import { channel } from "../../inputs/channel";
import { moment, optionalText } from "../../inputs/fields";
import { newsletterId } from "../../inputs/newsletter";
import { transactionalMessageId } from "../../inputs/transactionalMessage";
import { operation } from "../../operation";
import { period, periodInputs, periodQuery } from "./period";
import { reportStep } from "./reportStep";

const about = {
  api: "app",
  example: {
    metric: {
      series: {
        created: [120, 98, 143],
        sent: [118, 98, 140],
        delivered: [117, 96, 139],
        opened: [61, 44, 70],
        clicked: [12, 9, 15],
        converted: [3, 1, 4],
        bounced: [1, 2, 1],
        unsubscribed: [0, 1, 0],
      },
    },
  },
} as const;

const reference = "https://docs.customer.io/integrations/api/app/#operation";

/** A time that has to be there. */
const requiredTime = (label: string, comments: string, example: string) => {
  const field = moment({ label, comments, example });
  return {
    ...field,
    required: true,
    clean: (value: unknown): number => {
      const read = field.clean(value);
      if (read === undefined) throw new ValidationError(label, "is required");
      return read;
    },
  };
};

const from = requiredTime(
  "From",
  "When the report begins: a date and time (ISO 8601), Unix seconds or Unix milliseconds",
  "2026-11-01",
);

const until = requiredTime("Until", "When the report ends", "2026-12-01");

const zone = optionalText({
  label: "Time Zone",
  comments: "The time zone in which days begin, by its IANA name. Left empty, as Customer.io has it",
  example: "America/New_York",
  trim: true,
});

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false; // a RangeError: nobody knows it
  }
};

const timeZone = {
  ...zone,
  clean: (value: unknown): string | undefined => {
    const read = zone.clean(value);
    if (read === undefined || isTimeZone(read)) return read;
    throw new ValidationError(zone.label, "is not the name of a time zone, such as America/New_York");
  },
};

const ofCampaign = operation({
  ...about,
  label: "Campaign",
  description: "Messages of a campaign in the last periods",
  docs: `${reference}/campaignMetrics`,
  route: "GET /v1/campaigns/{campaignId}/metrics",
  inputs: { campaignId, channel, ...periodInputs },
  query: ({ channel, ...values }) => ({ version: "1", type: channel, ...periodQuery(values) }),
});

/** That the answer looks as that of the first version is unconfirmed: no reference that was found shows it. */
const ofCampaignBetween = operation({
  ...about,
  label: "Campaign between Two Times",
  description: "Messages of a campaign from one time to another",
  docs: `${reference}/campaignMetrics`,
  route: "GET /v1/campaigns/{campaignId}/metrics",
  inputs: { campaignId, channel, period, from, until, timeZone },
  query: (values) => {
    if (values.from > values.until) throw new ValidationError(until.label, `is before ${from.label}`);
    return {
      version: "2",
      type: values.channel,
      res: values.period,
      tz: values.timeZone,
      start: values.from,
      end: values.until,
    };
  },
});

const ofBroadcast = operation({
  ...about,
  label: "Broadcast",
  description: "Messages of a broadcast in the last periods",
  docs: `${reference}/broadcastMetrics`,
  route: "GET /v1/broadcasts/{broadcastId}/metrics",
  inputs: { broadcastId, channel, ...periodInputs },
  query: ({ channel, ...values }) => ({ type: channel, ...periodQuery(values) }),
});

const ofNewsletter = operation({
  ...about,
  label: "Newsletter",
  description: "Messages of a newsletter in the last periods",
  docs: `${reference}/getNewsletterMetrics`,
  route: "GET /v1/newsletters/{newsletterId}/metrics",
  inputs: { newsletterId, channel, ...periodInputs },
  query: ({ channel, ...values }) => ({ type: channel, ...periodQuery(values) }),
});

const ofTransactionalMessage = operation({
  ...about,
  label: "Transactional Message",
  description: "Sends of a transactional message in the last periods",
  docs: `${reference}/transactionalMetrics`,
  route: "GET /v1/transactional/{transactionalMessageId}/metrics",
  inputs: { transactionalMessageId, ...periodInputs },
  query: periodQuery,
});

export const getMetrics = reportStep({
  label: "Get Metrics",
  description:
    "Count the messages of a campaign, broadcast, newsletter or transactional message that were sent, opened, clicked",
  reports: {
    campaign: ofCampaign,
    campaignBetween: ofCampaignBetween,
    broadcast: ofBroadcast,
    newsletter: ofNewsletter,
    transactional: ofTransactionalMessage,
  },
  example: about.example,
});
