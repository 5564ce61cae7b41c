import { announceMessage } from "./announce";
import type { Delivery, Metric } from "./delivery";
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

const ownTimes = ({ createdAt, sendAt, isDraft, failure }: Delivery, now: number): [string, number][] => {
  if (isDraft) return [["drafted", createdAt]];
  if (failure !== undefined) return [["undeliverable", createdAt]];
  return sendAt <= now ? [["sent", sendAt]] : [];
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
