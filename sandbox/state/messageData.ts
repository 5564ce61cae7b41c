import { type Fields, isFields, textOf } from "../fields";
import type { Delivery } from "./delivery";
import { eventFields } from "./eventFields";
import type { PersonRecord } from "./person";
import { newUlid } from "./ulid";
import type { Workspace } from "./workspace";

/** What is known of one event of a message, beside the message: `href`, `failure_message`, `device_id`... */
export type Details = Fields;

interface About {
  delivery: Delivery;
  details: Details;
  now: number;
}

const headersOf = (headers: unknown): Fields | undefined => {
  if (headers === undefined) return undefined;
  const pairs = isFields(headers)
    ? Object.entries(headers)
    : (JSON.parse(textOf(headers)) as { name: string; value: string }[]).map(
        ({ name, value }) => [name, value] as const,
      );
  const byName = new Map<string, unknown[]>();
  for (const [name, value] of pairs) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries(byName);
};

const pushed = ["title", "message", "image_url", "link", "custom_data"] as const;

/** What a message says, as far as its send told it: templates are no part of this sandbox. */
const contentOf = ({ channel, sent }: Delivery): string =>
  channel === "push"
    ? JSON.stringify(Object.fromEntries(pushed.map((field) => [field, sent[field]])))
    : textOf(sent.body ?? "");

const recipientsOf = ({ delivery, details }: About) =>
  [...delivery.person.devices.values()]
    .filter(({ token }) => details.device_id === undefined || details.device_id === token)
    .map(({ token, platform }) => ({
      device_id: token,
      device_platform: platform,
      ...(details.failure_message === undefined ? {} : { failure_message: details.failure_message }),
    }));

/** How each field is filled; undefined leaves it out. */
const fill: Record<string, (about: About) => unknown> = {
  recipient: ({ delivery }) => delivery.recipient,
  recipients: recipientsOf,
  subject: ({ delivery }) => delivery.subject,
  content: ({ delivery }) => contentOf(delivery),
  headers: ({ delivery }) => headersOf(delivery.sent.headers),
  failure_message: ({ delivery }) => delivery.failure ?? "mailbox unavailable",
  href: () => "https://example.com/",
  link_id: () => 1,
  machine: () => false,
  proxied: () => false,
  prefetched: () => false,
  synthetic: () => false,
  tracked_response: () => "open",
  to: ({ delivery }) => textOf(delivery.sent.from ?? "+15551234567"),
  inbound_event_id: ({ now }) => newUlid(now),
};

/** What an event says of the person it happened to; `customer_id` is empty for a person without id. */
export const whoData = ({ identifiers, cioId }: PersonRecord, { identifierKinds }: Workspace): Fields => ({
  customer_id: identifiers.get("id") ?? "",
  identifiers: {
    ...Object.fromEntries(identifierKinds.map((kind) => [kind, identifiers.get(kind) ?? null])),
    cio_id: cioId,
  },
});

const originData = ({ setUp }: Workspace, delivery: Delivery): Fields => {
  const { broadcastId, campaignId, newsletterId, journeyId: journey_id } = delivery;
  const sending = [...setUp.broadcasts, ...setUp.campaigns].find(
    ({ id }) => id === (broadcastId ?? campaignId),
  );
  const action_id = delivery.actionId ?? sending?.actions[0]?.id ?? 0;
  const { name, tags } = sending ?? {};
  if (broadcastId !== undefined)
    return {
      broadcast_id: broadcastId,
      broadcast_name: name,
      broadcast_tags: tags,
      trigger_id: delivery.triggerId ?? 1,
      action_id,
      journey_id,
    };
  if (campaignId !== undefined)
    return {
      campaign_id: campaignId,
      campaign_name: name,
      campaign_tags: tags,
      action_id,
      journey_id,
      trigger_event_id: null,
    };
  if (newsletterId !== undefined) return { newsletter_id: newsletterId, content_id: delivery.contentId };
  return { transactional_message_id: delivery.transactionalMessageId ?? 1 };
};

/** `data` of an event of a message; undefined where no such event exists. */
export const messageData = (
  workspace: Workspace,
  metric: string,
  { delivery, details, now }: About,
): Fields | undefined => {
  const fields = eventFields(delivery.channel, metric);
  if (!fields) return undefined;
  const filled = fields.map((field) => [field, details[field] ?? fill[field]?.({ delivery, details, now })]);
  return {
    ...originData(workspace, delivery),
    delivery_id: delivery.id,
    ...whoData(delivery.person, workspace),
    ...Object.fromEntries(filled),
  };
};
