import { ValidationError } from "../../errors";
import { deviceId } from "../../inputs/device";
import { choice, pairs, timestamp } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { toTextValue } from "../../inputs/textValues";
import { operation } from "../../operation";

const platform = choice(
  { label: "Platform", comments: "The platform that the device runs on" },
  [
    { label: "iOS", value: "ios" },
    { label: "Android", value: "android" },
  ],
  { required: true },
);

const lastUsed = timestamp({
  label: "Last Used",
  comments:
    "When the device was last used: ISO 8601, Unix seconds or Unix milliseconds. Left empty, it is now",
  example: "2026-11-20T09:30:00Z",
});

const deviceAttributes = pairs({
  label: "Device Attributes",
  comments:
    "Key-value pairs that describe the device, such as app_version or push_enabled. Sent as text. Customer.io sets _last_status itself",
});

const textAttributes = (given: Record<string, unknown>): Record<string, string> | undefined => {
  const entries = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => {
      if (name === "") throw new ValidationError(deviceAttributes.label, "an attribute has no name");
      return [name, toTextValue([deviceAttributes.label, name], value)];
    });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

export const addDevice = operation({
  label: "Add or Update Device",
  description: "Add a mobile device to a customer, or update it",
  docs: "https://docs.customer.io/integrations/api/track/#operation/add_device",
  api: "track",
  route: "PUT /v1/customers/{id}/devices",
  inputs: { id, deviceId, platform },
  options: { deviceAttributes, lastUsed, idType },
  // Attributes go inside `attributes`: Customer.io ignores what stands beside the id.
  body: ({ deviceId, platform, lastUsed, deviceAttributes }) => ({
    device: { id: deviceId, platform, last_used: lastUsed, attributes: textAttributes(deviceAttributes) },
  }),
  example: {},
});
