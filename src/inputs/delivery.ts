import { pathText } from "./fields";

export const deliveryId = pathText({
  label: "Delivery ID",
  comments: "The CIO-Delivery-ID of the message, as it came with the message or in a reporting webhook",
  example: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
  trim: true,
});
