import { isFields } from "../fields";
import { invalid, type Problem } from "../problems";
import { deviceProblems } from "../state/devices";
import { attachmentProblems } from "./attachments";

export type SendChannel = "email" | "push" | "sms" | "in_app" | "inbox_message" | "whatsapp";

type Check = (field: string, value: unknown) => Problem[];

const must =
  (holds: (value: unknown) => boolean, message: string): Check =>
  (field, value) =>
    holds(value) ? [] : [invalid(field, message)];

const text = must((value) => typeof value === "string", "must be a string");
const flag = must((value) => typeof value === "boolean", "must be true or false");
const object = must(isFields, "must be an object");
const seconds = must(Number.isInteger, "must be an integer");
const message = must(
  (value) => Number.isInteger(value) || (typeof value === "string" && value !== ""),
  "must be an id or a trigger name",
);

const isHeader = (name: unknown, value: unknown): boolean =>
  typeof name === "string" &&
  /^[\x21-\x7e]+$/.test(name) &&
  typeof value === "string" &&
  /^[\x20-\x7e]*$/.test(value);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** JSON text of names and values; Customer.io's own clients send an object. */
const areHeaders = (value: unknown): boolean => {
  if (isFields(value)) return Object.entries(value).every(([name, content]) => isHeader(name, content));
  const list = typeof value === "string" ? parsed(value) : undefined;
  return Array.isArray(list) && list.every((item) => isFields(item) && isHeader(item.name, item.value));
};

const shared: Record<string, Check> = {
  transactional_message_id: message,
  identifiers: object,
  message_data: object,
  send_at: seconds,
  language: text,
  queue_draft: flag,
  auto_create: flag,
  disable_message_retention: flag,
};

const addressed: Record<string, Check> = { ...shared, to: text, send_to_unsubscribed: flag };

/** What each channel takes. Other fields are accepted and have no effect. */
export const fieldsOf: Record<SendChannel, Record<string, Check>> = {
  email: {
    ...addressed,
    cc: text,
    bcc: text,
    fake_bcc: flag,
    from: text,
    reply_to: text,
    subject: text,
    preheader: text,
    body: text,
    body_plain: text,
    body_amp: text,
    attachments: (_field, value) => attachmentProblems(value),
    headers: must(areHeaders, "must be JSON text of names and values in ASCII"),
    tracked: flag,
    disable_css_preprocessing: flag,
  },
  push: {
    ...addressed,
    title: text,
    message: text,
    image_url: text,
    link: text,
    sound: text,
    custom_data: object,
    custom_device: (_field, value) => deviceProblems(value, "token"),
    custom_payload: object,
  },
  sms: { ...addressed, from: text, tracked: flag },
  in_app: shared,
  inbox_message: { ...shared, to: text },
  whatsapp: { ...addressed, from: text, tracked: flag },
};

export const channels = Object.keys(fieldsOf) as SendChannel[];
