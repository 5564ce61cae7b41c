import { ValidationError } from "../../errors";
import { convertValues, emptyValues } from "../../inputs/attributes";
import { dataOf } from "../../inputs/dataOf";
import { json, moment, optionalFlag, optionalText, pairs, text } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { personWithoutPhoneIn } from "../../inputs/personIdentifiers";
import { withDropdown } from "../../inputs/withDropdown";
import { day } from "../../limits";
import type { Values } from "../../operation";

const aboutMessage = {
  label: "Transactional Message",
  comments: "The number of the transactional message, or its trigger name",
  example: "44",
  trim: true,
} as const;

const messages = ["selectTransactionalMessage", "a number or name"] as const;

/** Each channel has messages of its own, so the example is one of the channel. */
export const messageLike = (example: string) => withDropdown(text({ ...aboutMessage, example }), ...messages);

/** For a message that may be written in the step instead. */
export const optionalMessage = withDropdown(
  optionalText({
    ...aboutMessage,
    comments: `${aboutMessage.comments}. Left empty, Subject, Body and From are the message`,
  }),
  ...messages,
);

const messageData = pairs({
  label: "Message Data",
  comments:
    "Key-value pairs for the message, which shows them as {{trigger.name}}. Pairs win over Additional Message Data",
});

const additionalMessageData = json({
  label: "Additional Message Data",
  comments: "An object with more data for the message, usually from an earlier step",
  example: '{"order": {"number": "1001", "items": ["Tea", "Cup"]}}',
});

const sendAt = moment({
  label: "Send At",
  comments:
    "When the message is sent, at most 90 days ahead: a date and time (ISO 8601), Unix seconds or Unix milliseconds. Left empty or past, it is sent now",
  example: "2026-11-20T09:30:00Z",
});

const language = optionalText({
  label: "Language",
  comments: "The language of the message, such as fr or pt-BR, instead of the one of the person",
  example: "fr",
  trim: true,
});

const queueDraft = optionalFlag({
  label: "Queue Draft",
  comments: "Yes holds the message as a draft in Customer.io; somebody has to send it there",
});

const autoCreate = optionalFlag({
  label: "Create Missing Message",
  comments:
    "Yes creates an empty transactional message where none has the trigger name. It needs content before anybody gets it",
});

const disableMessageRetention = optionalFlag({
  label: "Disable Message Retention",
  comments: "Yes keeps the body of the message out of Customer.io's history, for passwords and the like",
});

const sendToUnsubscribed = optionalFlag({
  label: "Send to Unsubscribed",
  comments: "Yes sends the message to people who unsubscribed, too; No does not",
});

export const tracked = optionalFlag({
  label: "Tracked",
  comments: "Yes counts opens and clicks of the message; No does not",
});

/** Who gets which message with which data. */
export const who = { id };

export const what = { messageData };

/** What every channel may be told. */
export const options = {
  idType,
  additionalMessageData,
  convertValues,
  emptyValues,
  sendAt,
  language,
  queueDraft,
  autoCreate,
};

/** What email, push and SMS may be told as well. */
export const moreOptions = { ...options, sendToUnsubscribed, disableMessageRetention };

/** A send may be scheduled so far ahead, in seconds: Track API reference. */
const furthest = 90 * day;

const checkSendAt = (time: number | undefined): void => {
  if (time !== undefined && time > Date.now() / 1000 + furthest)
    throw new ValidationError(sendAt.label, "is more than 90 days ahead");
};

type Sending = Values<typeof who & typeof what & typeof options> & { message: string | undefined };

/** More digits than a number keeps are those of a name. */
const isNumber = (name: string): boolean => /^\d+$/.test(name) && Number.isSafeInteger(Number(name));

/** What every send says: for whom, which message, with which data. */
export const sendBody = (values: Sending): Record<string, unknown> => {
  const { message } = values;
  checkSendAt(values.sendAt);
  if (values.autoCreate && (message === undefined || isNumber(message)))
    throw new ValidationError(autoCreate.label, `needs a trigger name in ${aboutMessage.label}`);
  return {
    transactional_message_id: message !== undefined && isNumber(message) ? Number(message) : message,
    identifiers: personWithoutPhoneIn(id.label, values.id, values.idType),
    message_data: dataOf(
      {
        object: { place: additionalMessageData.label, given: values.additionalMessageData },
        pairs: { place: messageData.label, given: values.messageData },
      },
      values,
    ),
    send_at: values.sendAt,
    language: values.language,
    queue_draft: values.queueDraft,
    auto_create: values.autoCreate,
  };
};

/** The same with what `moreOptions` ask. */
export const longSendBody = (values: Sending & Values<typeof moreOptions>): Record<string, unknown> => ({
  ...sendBody(values),
  send_to_unsubscribed: values.sendToUnsubscribed,
  disable_message_retention: values.disableMessageRetention,
});

/** What all sends have in common. */
export const sending = {
  api: "app",
  sends: true,
  warnings: personDoubt,
  repeatable: false, // Customer.io has no key by which it would know a second copy
  look: "List Messages of a Person",
  example: { delivery_id: "dgOk1QYBAAABhcr5MkUCeBJDNdJn9GdNvg==", queued_at: 1795167000 },
} as const;
