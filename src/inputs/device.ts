import { pathText } from "./pathText";

/** In a body any token would do; here it must be one that a path can name too, or the device could not be deleted. */
export const deviceId = pathText({
  label: "Device Token",
  comments: "The token that the push service gave the device",
  example: "dpG0f3sXQm2:APA91bHqT",
  trim: true,
});
