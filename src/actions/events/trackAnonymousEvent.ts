import { ValidationError } from "../../errors";
import {
  eventBody,
  eventData,
  eventDataOptions,
  eventId,
  eventName,
  eventType,
  isLastingEvent,
  timestamp,
} from "../../inputs/event";
import { optionalText } from "../../inputs/fields";
import { operation } from "../../operation";
import { isBlank } from "../../values/text";

const anonymousId = optionalText({
  label: "Anonymous ID",
  comments:
    "What an unknown visitor is recognised by. The event joins the person who is identified later with this anonymous_id. Left empty, the event is an invite to Recipient",
  example: "d7f1c0a2-visitor",
});

const recipient = optionalText({
  label: "Recipient",
  comments:
    "The address that messages triggered by the event go to. Required when Anonymous ID is empty. Wins over recipient in the event data",
  example: "friend@example.com",
  trim: true,
});

const fromAddress = optionalText({
  label: "From Address",
  comments:
    "The address that messages triggered by the event come from, instead of the one in the campaign. Wins over from_address in the event data",
  example: "ada@example.com",
  trim: true,
});

const replyTo = optionalText({
  label: "Reply To",
  comments:
    "The address that answers go to, instead of the one in the campaign. Wins over reply_to in the event data",
  example: "support@example.com",
  trim: true,
});

const recipientIn = ({ data }: Record<string, unknown>): unknown =>
  (data as { recipient?: unknown } | undefined)?.recipient;

export const trackAnonymousEvent = operation({
  label: "Track Anonymous Event",
  description: "Track an event of somebody not identified yet, or invite somebody",
  docs: "https://docs.customer.io/integrations/api/track/#operation/trackAnonymous",
  api: "track",
  route: "POST /v1/events",
  inputs: { anonymousId, eventName, eventData },
  options: {
    recipient,
    fromAddress,
    replyTo,
    ...eventDataOptions,
    eventId,
    timestamp,
    eventType,
  },
  body: ({ anonymousId, eventName, eventType, recipient: to, fromAddress, replyTo, ...values }) => {
    const body = eventBody({
      ...values,
      name: eventName,
      type: eventType,
      ownData: { recipient: to, from_address: fromAddress, reply_to: replyTo },
    });
    if (anonymousId === undefined && isBlank(recipientIn(body)))
      throw new ValidationError(recipient.label, "is required when Anonymous ID is empty");
    return { anonymous_id: anonymousId, ...body };
  },
  lasting: isLastingEvent,
  repeatable: true, // the event id makes a second copy harmless
  example: {},
});
