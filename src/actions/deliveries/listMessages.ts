import { ValidationError } from "../../errors";
import { optionalCampaignId } from "../../inputs/campaign";
import { channel } from "../../inputs/channel";
import { createdInputs, createdQuery } from "../../inputs/createdBetween";
import { choice, flag } from "../../inputs/fields";
import { optionalNewsletterId } from "../../inputs/newsletter";
import { optionalNumericId } from "../../inputs/numericId";
import { day } from "../../limits";
import { operation, type Values } from "../../operation";
import { messageExample } from "./messageExample";

const metric = choice({ label: "Metric", comments: "Only messages that this has happened to" }, [
  { label: "Any", value: "any" },
  { label: "Created", value: "created" },
  { label: "Attempted", value: "attempted" },
  { label: "Sent", value: "sent" },
  { label: "Delivered", value: "delivered" },
  { label: "Opened", value: "opened" },
  { label: "Clicked", value: "clicked" },
  { label: "Converted", value: "converted" },
  { label: "Bounced", value: "bounced" },
  { label: "Spammed", value: "spammed" },
  { label: "Unsubscribed", value: "unsubscribed" },
  { label: "Dropped", value: "dropped" },
  { label: "Failed", value: "failed" },
  { label: "Undeliverable", value: "undeliverable" },
]);

const drafts = flag({ label: "Include Drafts", comments: "List drafts beside the messages that were sent" });

const actionId = optionalNumericId({
  label: "Action ID",
  comments: "Only messages of one step of a campaign: its number, which Get Campaign lists under actions",
  example: "96",
});

/** "Each query spans at most six months": the longest six months there are, in seconds. */
const longestSpan = 184 * day;

const checkSpan = ({ createdFrom: from, createdUntil: until }: Values<typeof createdInputs>): void => {
  if (from !== undefined && until !== undefined && until - from > longestSpan)
    throw new ValidationError(
      createdInputs.createdUntil.label,
      `is more than 6 months after ${createdInputs.createdFrom.label}; Customer.io lists 6 months at a time`,
    );
};

export const listMessages = operation({
  label: "List Messages",
  description: "List the messages that were sent to anybody, and what became of each",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listMessages",
  api: "app",
  route: "GET /v1/messages",
  inputs: { channel, metric, ...createdInputs },
  options: { campaignId: optionalCampaignId, newsletterId: optionalNewsletterId, actionId, drafts },
  query: (values) => {
    checkSpan(values);
    return {
      type: values.channel,
      metric: values.metric === "any" ? undefined : values.metric,
      ...createdQuery(values),
      campaign_id: values.campaignId,
      newsletter_id: values.newsletterId,
      action_id: values.actionId,
      ...(values.drafts && { drafts: true }),
    };
  },
  pages: "messages",
  pageSize: { usual: 50, most: 1000 },
  example: { messages: [messageExample], next: "MDo1MA==" },
});
