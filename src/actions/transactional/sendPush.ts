import { fieldReaders } from "../../entity/fields";
import { choice, optionalJson, optionalText, pairs } from "../../inputs/fields";
import { operation } from "../../operation";
import { readTexts } from "../../values/pairs";
import { longSendBody, messageLike, moreOptions, sending, what, who } from "./sending";

const to = optionalText({
  label: "To",
  comments:
    "Which devices of the person: all, last_used, or the token of one. Left empty, as the message says",
  example: "last_used",
  trim: true,
});

const overriding = (label: string, comments: string, example: string) =>
  optionalText({
    label,
    comments: `${comments}, instead of the one of the message`,
    example,
    holds: "wording",
  });

const title = overriding("Title", "The title of the notification", "Your order is on its way");
const body = overriding("Message Body", "The text of the notification", "It arrives on Friday");
const link = overriding("Link", "The link that opens when it is tapped", "https://example.com/orders/1001");
const imageUrl = overriding("Image URL", "The image that it shows", "https://example.com/parcel.png");

const sound = choice({ label: "Sound", comments: "Whether the notification makes a sound, on iOS" }, [
  { label: "Customer.io's Default", value: "unsaid" },
  { label: "Default Sound", value: "default" },
  { label: "None", value: "none" },
]);

const customData = pairs({
  label: "Custom Data",
  comments: "Key-value pairs that the app gets with the notification, sent as text",
});

const customDevice = optionalJson({
  label: "Custom Device",
  comments: "A device to add to the person or update, with token, platform, last_used and attributes",
  example: '{"token": "dpG0f3sXQm2:APA91bHqT", "platform": "ios"}',
});

const customPayload = optionalJson({
  label: "Custom Payload",
  comments: "The whole payload, with ios and android; everything else of the notification gives way to it",
  example: '{"ios": {"aps": {"alert": "Hello"}}}',
});

/** The platform that a custom device runs on and its token are checked as everywhere: it is added to the person. */
const deviceOf = (device: Record<string, unknown> | undefined): unknown =>
  device && fieldReaders.device((field) => [customDevice.label, field.replace(/^\./, "")], "", device);

export const sendPush = operation({
  ...sending,
  label: "Send Transactional Push",
  description: "Send one person a transactional push notification at once",
  docs: "https://docs.customer.io/integrations/api/app/#operation/sendPush",
  route: "POST /v1/send/push",
  inputs: { ...who, message: messageLike("45"), ...what },
  options: {
    to,
    title,
    body,
    link,
    imageUrl,
    sound,
    customData,
    customDevice,
    customPayload,
    ...moreOptions,
  },
  body: (values) => ({
    ...longSendBody(values),
    to: values.to,
    title: values.title,
    message: values.body,
    link: values.link,
    image_url: values.imageUrl,
    sound: values.sound === "unsaid" ? undefined : values.sound,
    custom_data: readTexts({ place: customData.label, given: values.customData }, values.emptyValues),
    custom_device: deviceOf(values.customDevice),
    custom_payload: values.customPayload,
  }),
});
