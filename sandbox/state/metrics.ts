import { announceMessage } from "./announce";
import type { Delivery, Metric } from "./delivery";
import { eventFields } from "./eventFields";
import type { Details } from "./messageData";
import type { Moment } from "./moment";
import type { Workspace } from "./workspace";

const detailsOf = ({ href, reason, recipient, deviceToken }: Metric): Details => ({
  href,
  failure_message: reason,
  recipient,
  device_id: deviceToken,
});

/** Writes down a metric, also one of a delivery that nobody knows. */
export const reportMetric = (moment: Moment, metric: Metric): void => {
  const { metrics, metricsByDelivery, deliveries } = moment.workspace;
  metrics.push(metric);
  const others = metricsByDelivery.get(metric.deliveryId);
  if (others) others.push(metric);
  else metricsByDelivery.set(metric.deliveryId, [metric]);
  const delivery = deliveries.get(metric.deliveryId);
  if (delivery) announceMessage(moment, delivery, metric.metric, detailsOf(metric), metric.timestamp);
};

/** What a message has without a report: it is delivered where webhooks are told so. Unconfirmed: send-events. */
const ownTimes = (
  { channel, createdAt, sendAt, isDraft, failure }: Delivery,
  now: number,
): [string, number][] => {
  if (isDraft) return [["drafted", createdAt]];
  if (failure !== undefined) return [["undeliverable", createdAt]];
  if (sendAt > now) return [];
  const delivered = eventFields(channel, "delivered") === undefined ? [] : ["delivered"];
  return ["sent", ...delivered].map((metric) => [metric, sendAt]);
};

/** When each metric of a delivery came first, in seconds since 1970. */
export const metricTimes = (
  { metricsByDelivery }: Workspace,
  delivery: Delivery,
  now: number,
): Map<string, number> => {
  const times = new Map([["created", delivery.createdAt], ...ownTimes(delivery, now)]);
  for (const { metric, timestamp } of metricsByDelivery.get(delivery.id) ?? [])
    if (!times.has(metric)) times.set(metric, timestamp);
  return times;
};
