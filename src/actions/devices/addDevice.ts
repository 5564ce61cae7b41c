import { deviceAttributesOf, deviceId, deviceOptions, platform } from "../../inputs/device";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

export const addDevice = operation({
  label: "Add or Update Device",
  description: "Add a mobile device to a customer for push notifications, or update it",
  docs: "https://docs.customer.io/integrations/api/track/#operation/add_device",
  api: "track",
  route: "PUT /v1/customers/{id}/devices",
  inputs: { id, deviceId, platform },
  options: { ...deviceOptions, idType },
  path: personInPath,
  // Attributes go inside `attributes`: Customer.io ignores what stands beside the id.
  body: ({ deviceId, platform, lastUsed, ...values }) => ({
    device: { id: deviceId, platform, last_used: lastUsed, attributes: deviceAttributesOf(values) },
  }),
  example: {},
});
