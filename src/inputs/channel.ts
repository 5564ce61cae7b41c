import { choice } from "./fields";

const field = choice({ label: "Channel", comments: "Only messages of one channel" }, [
  { label: "All", value: "all" },
  { label: "Email", value: "email" },
  { label: "SMS", value: "twilio" },
  { label: "Push", value: "push" },
  { label: "In-App", value: "in_app" },
  { label: "WhatsApp", value: "whatsapp" },
  { label: "Slack", value: "slack" },
  { label: "Webhook", value: "webhook" },
]);

/** A channel as the App API calls it; undefined for all of them. */
export const channel = {
  ...field,
  clean: (value: unknown) => {
    const read = field.clean(value);
    return read === "all" ? undefined : read;
  },
};
