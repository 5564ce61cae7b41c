import { deliveryId, deviceMetric } from "../../inputs/delivery";
import { deviceId } from "../../inputs/device";
import { timestamp } from "../../inputs/event";
import { operation } from "../../operation";

export const reportPushMetric = operation({
  label: "Report Push Metric",
  description:
    "Report what a device did with a push notification. Superseded by Report Delivery Metric, which knows all channels",
  docs: "https://docs.customer.io/integrations/api/track/#operation/pushMetrics",
  api: "track",
  route: "POST /v1/push/events",
  inputs: { deliveryId, deviceId, event: deviceMetric },
  options: { timestamp },
  body: ({ deliveryId, event, deviceId, timestamp }) => ({
    delivery_id: deliveryId,
    event,
    device_id: deviceId,
    timestamp,
  }),
  anonymous: true,
  repeatable: false, // nothing says that a metric reported twice counts once
  example: {},
});
