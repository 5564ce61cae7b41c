import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { refuseIfAny } from "../problems";
import { typeOfChannel } from "../state/deliveries";
import type { Delivery } from "../state/delivery";
import { metricTimes } from "../state/metrics";
import { archivedOf } from "./archivedMessage";
import { identifiersOf, personAsked } from "./identity";
import { type MessageQuery, messageQuery, spanProblems } from "./messageQuery";
import { notFound } from "./notFound";
import { pageOf } from "./paging";

const messagesPage = { usual: 50, most: 1000 };

const shown = ({ workspace, now }: Call, delivery: Delivery) => {
  const { id, person, createdAt } = delivery;
  const identifiers = identifiersOf(person);
  return {
    id,
    deduplicate_id: `${id}:${createdAt}`,
    type: typeOfChannel(delivery.channel),
    customer_id: identifiers.id,
    customer_identifiers: identifiers,
    recipient: delivery.recipient,
    subject: delivery.subject,
    campaign_id: delivery.campaignId ?? null,
    action_id: delivery.actionId ?? null,
    newsletter_id: delivery.newsletterId ?? null,
    content_id: delivery.contentId ?? null,
    broadcast_id: delivery.broadcastId ?? null,
    transactional_message_id: delivery.transactionalMessageId ?? null,
    trigger_event_id: null,
    created: createdAt,
    failure_message: delivery.failure ?? null,
    forgotten: delivery.isForgotten,
    metrics: Object.fromEntries(metricTimes(workspace, delivery, now)),
  };
};

/** A page of the deliveries that are meant and fit the query. Unconfirmed: message-order. */
export const messagesPageOf = (call: Call, isMeant: (delivery: Delivery) => boolean = () => true): Answer => {
  const fits: MessageQuery = messageQuery(call);
  const found = [...call.workspace.deliveries.values()].filter(
    (delivery) => isMeant(delivery) && fits(delivery, metricTimes(call.workspace, delivery, call.now)),
  );
  const { items, next } = pageOf(call, found, messagesPage);
  return json(200, { messages: items.map((delivery) => shown(call, delivery)), next });
};

const deliveryAsked = ({ workspace, params }: Call): Delivery => {
  const delivery = workspace.deliveries.get(params.message_id ?? "");
  if (!delivery) throw notFound();
  return delivery;
};

const secondsPerDay = 86_400;

/** App API limits. */
const mostArchiveReads = 100;

/** Without Retry-After, as every 429 of a daily quota. Unconfirmed: archive-day. */
const spendQuota = ({ workspace, now }: Call): void => {
  const day = Math.floor(now / secondsPerDay);
  const { archiveReads } = workspace;
  workspace.archiveReads = { day, count: archiveReads.day === day ? archiveReads.count + 1 : 1 };
  if (workspace.archiveReads.count > mostArchiveReads)
    throw refusal(429, `Your request is over the ${mostArchiveReads}-per-day limit`);
};

export const messageRoutes: RouteTable = {
  "GET /v1/messages": (call) => {
    refuseIfAny(spanProblems(call.query));
    return messagesPageOf(call);
  },
  "GET /v1/messages/{message_id}": (call) => json(200, { message: shown(call, deliveryAsked(call)) }),
  "GET /v1/messages/{message_id}/archived_message": (call) => {
    spendQuota(call);
    return json(200, { archived_message: archivedOf(deliveryAsked(call)) });
  },
  "GET /v1/customers/{customer_id}/messages": (call) => {
    const person = personAsked(call, call.params.customer_id ?? "");
    return messagesPageOf(call, (delivery) => delivery.person === person);
  },
};
