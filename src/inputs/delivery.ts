import { pathText } from "./fields";

export const deliveryId = pathText({
  label: "Delivery ID",
  comments:
    "The ID of the message: delivery_id of a send, id in a list of messages, or the CIO-Delivery-ID that came with the message or in a reporting webhook",
  example: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
  trim: true,
});
