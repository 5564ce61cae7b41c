import { deliveryId } from "../../inputs/delivery";
import { operation } from "../../operation";
import { messageExample } from "./messageExample";

export const getMessage = operation({
  label: "Get Message",
  description: "Get a message that was sent, and what became of it",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getMessage",
  api: "app",
  route: "GET /v1/messages/{deliveryId}",
  inputs: { deliveryId },
  example: { message: messageExample },
});
