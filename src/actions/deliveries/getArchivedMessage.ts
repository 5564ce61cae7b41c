import { deliveryId } from "../../inputs/delivery";
import { operation } from "../../operation";

export const getArchivedMessage = operation({
  label: "Get Archived Message",
  description: "Get what a message that was sent said. Customer.io gives 100 a day",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getArchivedMessage",
  api: "app",
  route: "GET /v1/messages/{deliveryId}/archived_message",
  inputs: { deliveryId },
  example: {
    archived_message: {
      id: "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      recipient: "ada@example.com",
      from: "Shop <shop@example.com>",
      reply_to: "help@example.com",
      subject: "Your order 1001",
      preheader_text: "It arrives on Friday",
      body: "<p>Thank you, Ada</p>",
      bcc: "",
      fake_bcc: false,
      headers: [{ name: "X-Order", value: "1001" }],
      forgotten: false,
    },
  },
});
