import { json } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import type { Delivery } from "../state/delivery";
import { identifiersOf, personAsked } from "./identity";
import { notFound } from "./notFound";
import { pageOf } from "./paging";

const messagesPage = { usual: 50, most: 1000 };

/** When each metric of a delivery was first reported. */
const metricsOf = ({ workspace }: Call, { id, createdAt }: Delivery): Record<string, number> => {
  const reported = workspace.metrics.filter(({ deliveryId }) => deliveryId === id);
  return {
    created: createdAt,
    sent: createdAt,
    ...Object.fromEntries(reported.reverse().map(({ metric, timestamp }) => [metric, timestamp])),
  };
};

const shown = (call: Call, delivery: Delivery) => {
  const { id, channel, person, createdAt, broadcastId } = delivery;
  const identifiers = identifiersOf(person);
  return {
    id,
    deduplicate_id: `${id}:${createdAt}`,
    type: channel,
    customer_id: identifiers.id,
    customer_identifiers: identifiers,
    recipient: identifiers.email ?? "",
    campaign_id: null,
    newsletter_id: null,
    broadcast_id: broadcastId ?? null,
    created: createdAt,
    failure_message: null,
    forgotten: false,
    metrics: metricsOf(call, delivery),
  };
};

const page = (call: Call, deliveries: readonly Delivery[]) => {
  const { items, next } = pageOf(call, deliveries, messagesPage);
  return json(200, { messages: items.map((delivery) => shown(call, delivery)), next });
};

export const messageRoutes: RouteTable = {
  "GET /v1/messages": (call) => page(call, [...call.workspace.deliveries.values()]),
  "GET /v1/messages/{message_id}": (call) => {
    const delivery = call.workspace.deliveries.get(call.params.message_id ?? "");
    if (!delivery) throw notFound();
    return json(200, { message: shown(call, delivery) });
  },
  "GET /v1/customers/{customer_id}/messages": (call) => {
    const person = personAsked(call, call.params.customer_id ?? "");
    return page(
      call,
      [...call.workspace.deliveries.values()].filter((delivery) => delivery.person === person),
    );
  },
};
