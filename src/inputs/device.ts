import { type EmptyValues, readTexts } from "../values/pairs";
import { emptyValues } from "./attributes";
import { choice, moment, pairs, pathText } from "./fields";

/** In a body any token would do; here it must be one that a path can name too, or the device could not be deleted. */
export const deviceId = pathText({
  label: "Device Token",
  comments: "The token that the push service gave the device",
  example: "dpG0f3sXQm2:APA91bHqT",
  trim: true,
});

export const platform = choice(
  { label: "Platform", comments: "The platform that the device runs on" },
  [
    { label: "iOS", value: "ios" },
    { label: "Android", value: "android" },
  ],
  { required: true },
);

const lastUsed = moment({
  label: "Last Used",
  comments:
    "When the device was last used: a date and time (ISO 8601), Unix seconds or Unix milliseconds. Left empty, it is now",
  example: "2026-11-20T09:30:00Z",
});

const deviceAttributes = pairs({
  label: "Device Attributes",
  comments:
    "Key-value pairs that describe the device, such as app_version or push_enabled. Sent as text. Customer.io sets _last_status itself",
});

export const deviceOptions = { deviceAttributes, emptyValues, lastUsed };

interface DeviceValues {
  deviceAttributes: Record<string, unknown>;
  emptyValues: EmptyValues;
}

export const deviceAttributesOf = ({ deviceAttributes: given, emptyValues }: DeviceValues) =>
  readTexts({ place: deviceAttributes.label, given }, emptyValues);
