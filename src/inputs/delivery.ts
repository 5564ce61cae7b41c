import { deviceMetrics } from "../entity/fields";
import { choice, pathText } from "./fields";

export const deliveryId = pathText({
  label: "Delivery ID",
  comments:
    "The ID of the message: delivery_id of a send, id in a list of messages, or the CIO-Delivery-ID that came with the message or in a reporting webhook",
  example: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
  trim: true,
});

const [opened, converted, delivered] = deviceMetrics;

/** What a device reports of a message. */
export const deviceMetric = choice(
  { label: "Metric", comments: "What happened to the message" },
  [
    { label: "Opened", value: opened },
    { label: "Converted", value: converted },
    { label: "Delivered", value: delivered },
  ],
  { required: true },
);
