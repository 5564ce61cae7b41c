import { deviceId } from "../../inputs/device";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const deleteDevice = operation({
  label: "Delete Device",
  description: "Delete a mobile device from a customer: it gets no more push notifications",
  docs: "https://docs.customer.io/integrations/api/track/#operation/delete_device",
  api: "track",
  route: "DELETE /v1/customers/{id}/devices/{deviceId}",
  inputs: { id, deviceId },
  options: { idType },
  path: personInPath,
  example: {},
});
