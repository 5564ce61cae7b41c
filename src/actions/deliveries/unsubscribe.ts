import { deliveryId } from "../../inputs/delivery";
import { operation } from "../../operation";

export const unsubscribe = operation({
  label: "Unsubscribe",
  description: "Unsubscribe the recipient of a delivery from everything, on account of that delivery",
  docs: "https://docs.customer.io/integrations/api/track/#operation/unsubscribe",
  api: "trackHost",
  route: "POST /unsubscribe/{deliveryId}",
  inputs: { deliveryId },
  body: () => ({ unsubscribe: true }),
  anonymous: true,
  repeatable: true, // who is unsubscribed stays so
  example: {},
});
