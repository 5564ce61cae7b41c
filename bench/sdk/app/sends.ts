import type { StoredDelivery } from "../../../sandbox/sandbox";
import { messageOf } from "../appClient";
import { ada, type Check } from "../check";
import { under } from "./answer";

const identifiers = { id: "ada" };

const shown = ({ id, channel, person, transactionalMessageId, sent }: StoredDelivery, answer: unknown) => ({
  isAnswered: id === under(answer, "delivery_id"),
  channel,
  person,
  transactionalMessageId,
  data: sent.message_data,
});

const sendings: Check["held"] = (sandbox, answer) => sandbox.deliveries().map((one) => shown(one, answer));

/** With what only those have that go to an address or a number. */
const letters: Check["held"] = (sandbox, answer) =>
  sandbox.deliveries().map((one) => ({
    ...shown(one, answer),
    recipient: one.recipient,
    subject: one.subject,
    attachments: one.sent.attachments,
  }));

const shared = { isAnswered: true, person: "ada" };

export const sendEmail: readonly Check[] = [
  {
    before: ada,
    call: ({ app }) => {
      const message = messageOf("SendEmailRequest", {
        to: "ada@example.com",
        identifiers,
        transactional_message_id: "receipt",
        message_data: { total: 3 },
      });
      message.attach("receipt.txt", "three");
      return app.sendEmail(message);
    },
    held: letters,
    expected: [
      {
        ...shared,
        channel: "email",
        recipient: "ada@example.com",
        subject: "Your receipt",
        transactionalMessageId: 1,
        data: { total: 3 },
        attachments: { "receipt.txt": "dGhyZWU=" },
      },
    ],
  },
  {
    // Counted as the first message, as Customer.io does.
    how: "without a template",
    before: ada,
    call: ({ app }) =>
      app.sendEmail(
        messageOf("SendEmailRequest", {
          to: "ada@example.com",
          identifiers: { email: "ada@example.com" },
          from: "news@example.com",
          subject: "Hello",
          body: "<p>Hello</p>",
        }),
      ),
    held: letters,
    expected: [
      {
        ...shared,
        channel: "email",
        recipient: "ada@example.com",
        subject: "Hello",
        transactionalMessageId: 1,
      },
    ],
  },
];

export const sendPush: readonly Check[] = [
  {
    before: ({ client }) => client.addDevice("ada", "t1", "ios"),
    call: ({ app }) =>
      app.sendPush(
        messageOf("SendPushRequest", {
          identifiers,
          transactional_message_id: 45,
          message_data: { item: "tea" },
        }),
      ),
    held: sendings,
    expected: [{ ...shared, channel: "push", transactionalMessageId: 45, data: { item: "tea" } }],
  },
];

export const sendSMS: readonly Check[] = [
  {
    before: ada,
    call: ({ app }) =>
      app.sendSMS(
        messageOf("SendSMSRequest", { to: "+15557654321", identifiers, transactional_message_id: 46 }),
      ),
    held: letters,
    expected: [
      { ...shared, channel: "sms", recipient: "+15557654321", subject: "", transactionalMessageId: 46 },
    ],
  },
];

export const sendInApp: readonly Check[] = [
  {
    before: ada,
    call: ({ app }) =>
      app.sendInApp(messageOf("SendInAppRequest", { identifiers, transactional_message_id: 47 })),
    held: sendings,
    expected: [{ ...shared, channel: "in_app", transactionalMessageId: 47 }],
  },
];

export const sendInboxMessage: readonly Check[] = [
  {
    before: ada,
    call: ({ app }) =>
      app.sendInboxMessage(
        messageOf("SendInboxMessageRequest", { identifiers, transactional_message_id: 48 }),
      ),
    held: sendings,
    expected: [{ ...shared, channel: "inbox_message", transactionalMessageId: 48 }],
  },
];
