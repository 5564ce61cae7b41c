import { type Fields, textOf } from "../fields";
import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { Invalid, invalid, refuseIfAny } from "../problems";
import { newDelivery } from "../state/deliveries";
import { addDevice } from "../state/devices";
import { personToWrite } from "../state/people";
import { isUnsubscribed, type PersonRecord } from "../state/person";
import type { TransactionalMessage } from "../state/setUp";
import { dropUnknownFields } from "../state/silent";
import { createMessage, findMessage } from "../state/transactionalMessages";
import { admitAttachments } from "./attachments";
import { channels, fieldsOf, type SendChannel } from "./sendFields";
import { sendProblems, sendRefOf } from "./sendProblems";

/** The App API reference allows 1 MB without the attachments. Unconfirmed: send-size. Unconfirmed: kilobytes. */
const mostBytes = 1_000_000;

const admitSize = ({ attachments: _, ...body }: Fields): void => {
  if (Buffer.byteLength(JSON.stringify(body)) > mostBytes)
    throw refusal(413, `request cannot be larger than ${mostBytes} bytes without attachments`);
};

/** The metrics of an email without a message are attributed to the first one: App API reference. */
const noMessage = {
  id: 1,
  subject: "",
  sendToUnsubscribed: true,
  queueDrafts: false,
  hideMessageBody: false,
};

type Settings = Pick<TransactionalMessage, keyof typeof noMessage>;

// Unconfirmed: unknown-message.
const messageAsked = (call: Call, channel: SendChannel, body: Fields): Settings => {
  const { transactional_message_id, auto_create } = body;
  if (transactional_message_id === undefined) return noMessage;
  const found = findMessage(call, transactional_message_id);
  if (found?.channel === channel) return found;
  if (!found && auto_create === true && typeof transactional_message_id === "string")
    return createMessage(call, channel, transactional_message_id);
  throw new Invalid([
    invalid(
      "transactional_message_id",
      found ? "belongs to another channel" : "transactional message not found",
    ),
  ]);
};

// Unconfirmed: unsubscribed-recipients.
const failureOf = (person: PersonRecord, body: Fields, message: Settings): string | undefined =>
  isUnsubscribed(person) && !(body.send_to_unsubscribed ?? message.sendToUnsubscribed)
    ? "person is unsubscribed"
    : undefined;

const made = (call: Call, body: Fields, message: Settings) => ({
  sent: body,
  transactionalMessageId: message.id,
  subject: textOf(body.subject ?? body.title ?? message.subject),
  // A time in the past means at once: App API reference.
  sendAt: Math.max(call.now, typeof body.send_at === "number" ? body.send_at : call.now),
  isDraft: Boolean(body.queue_draft ?? message.queueDrafts),
  isForgotten: Boolean(body.disable_message_retention ?? message.hideMessageBody),
  ...(body.to === undefined ? {} : { recipient: textOf(body.to) }),
});

const sendMessage = (call: Call, channel: SendChannel): Answer => {
  const body = jsonBody(call);
  refuseIfAny(sendProblems(channel, body, call.now));
  admitAttachments(body.attachments);
  admitSize(body);
  const message = messageAsked(call, channel, body);
  const ref = sendRefOf(body.identifiers);
  // A send creates the person it is for. Unconfirmed: sending-to-suppressed.
  const person = ref && personToWrite(call, ref);
  if (!person) throw new Invalid([invalid("identifiers", "person not found")]);
  if (ref && body.custom_device !== undefined) addDevice(call, ref, body.custom_device, "token");
  const failure = failureOf(person, body, message);
  const { id } = newDelivery(call, person, { ...made(call, body, message), channel, failure });
  dropUnknownFields(call, body, Object.keys(fieldsOf[channel]));
  const { send_at } = body;
  return json(200, { delivery_id: id, queued_at: call.now, ...(send_at === undefined ? {} : { send_at }) });
};

export const sendRoutes: RouteTable = Object.fromEntries(
  channels.map((channel) => [`POST /v1/send/${channel}`, (call: Call) => sendMessage(call, channel)]),
);
