import type { Fields } from "../fields";
import type { Delivery } from "./delivery";
import { at } from "./jobs";
import { type Details, messageData, whoData } from "./messageData";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import type { Post, WebhookEvent } from "./post";
import { newUlid } from "./ulid";
import type { Webhook } from "./webhook";
import type { Workspace } from "./workspace";

/** What webhooks with body content are told alone. */
const withoutContent = ({ data: { content: _, headers: __, ...data }, ...event }: WebhookEvent) => ({
  ...event,
  data,
});

/** Whether it is a further open or click of one message. Unconfirmed: unique-clicks. */
export const isRepeated = ({ opensAndClicks }: Workspace, { id }: Delivery, metric: string): boolean => {
  if (metric !== "opened" && metric !== "clicked") return false;
  const key = `${metric} ${id}`;
  const isKnown = opensAndClicks.has(key);
  opensAndClicks.add(key);
  return isKnown;
};

const isFor = (webhook: Webhook, name: string, isRepeat: boolean): boolean =>
  !webhook.disabled &&
  webhook.type === "webhook" &&
  webhook.events.includes(name) &&
  (webhook.full_resolution || !isRepeat);

/**
 * Posts an event to every webhook that subscribed to its name, which is not always its object type and metric.
 * Unconfirmed: webhook-event-ids.
 */
export const announce = (
  { workspace }: Moment,
  name: string,
  event: WebhookEvent,
  isRepeat = false,
): void => {
  for (const webhook of workspace.webhooks.values()) {
    if (!isFor(webhook, name, isRepeat)) continue;
    const post: Post = {
      webhookId: webhook.id,
      eventId: event.event_id,
      body: JSON.stringify(webhook.with_content ? event : withoutContent(event)),
      state: "waiting",
      attempts: [],
    };
    workspace.posts.push(post);
    workspace.dispatch(post);
  }
};

/** Tells that something happened to a message. What its channel has no event for is told to nobody. */
export const announceMessage = (
  moment: Moment,
  delivery: Delivery,
  metric: string,
  details: Details = {},
  timestamp = moment.now,
): void => {
  const { workspace } = moment;
  const isRepeat = isRepeated(workspace, delivery, metric);
  if (workspace.webhooks.size === 0) return;
  const data = messageData(workspace, metric, { delivery, details, now: timestamp });
  if (!data) return;
  const { channel } = delivery;
  const event = { event_id: newUlid(timestamp), object_type: channel, metric, timestamp, data };
  announce(moment, `${channel}_${metric}`, event, isRepeat);
};

/** Tells what becomes of a new message. Unconfirmed: send-events. Unconfirmed: inbox-events. */
export const announceSend = (moment: Moment, delivery: Delivery): void => {
  const { failure, isDraft, sendAt } = delivery;
  announceMessage(moment, delivery, failure === undefined ? "drafted" : "undeliverable");
  if (failure !== undefined || isDraft) return;
  at(moment, sendAt, (due) => {
    const message = "the provider did not answer, it is tried again";
    announceMessage(due, delivery, "attempted", { failure_message: message });
    announceMessage(due, delivery, "sent");
    announceMessage(due, delivery, "delivered");
  });
};

/** `data` of an event of a person. */
export const customerData = (workspace: Workspace, person: PersonRecord, content?: string): Fields => ({
  ...whoData(person, workspace),
  email_address: person.identifiers.get("email") ?? null,
  ...(content === undefined ? {} : { content }),
});

/** Tells that a person subscribed, unsubscribed or chose topics; `cause` is the message they did it through. */
export const announceCustomer = (
  moment: Moment,
  person: PersonRecord,
  metric: "subscribed" | "unsubscribed" | "cio_subscription_preferences_changed",
  { content, cause }: { content?: string; cause?: Delivery | undefined },
): void => {
  const { workspace, now } = moment;
  if (workspace.webhooks.size === 0) return;
  announce(moment, `customer_${metric.replace(/^cio_/, "")}`, {
    event_id: newUlid(now),
    object_type: cause?.channel ?? "customer",
    metric,
    timestamp: now,
    data: customerData(workspace, person, content),
  });
};
