import type { Collection } from "./collection";
import type { SegmentRecord } from "./segment";
import type { SetUp, TransactionalMessage } from "./setUp";
import type { Snippet } from "./snippet";

const createdAt = 1_600_000_000;
const sentAt = 1_600_100_000;

const message = { createdAt, sendToUnsubscribed: true, queueDrafts: false, hideMessageBody: false };

const transactionalMessages: readonly TransactionalMessage[] = [
  ["email", 1, "Receipt", "receipt", "Your receipt"],
  ["email", 44, "Password reset", "password_reset", "Reset your password"],
  ["push", 45, "Order shipped", "order_shipped", "Your order is on its way"],
  ["sms", 46, "Verification code", "verification_code", ""],
  ["in_app", 47, "Order confirmation", "order_confirmation", ""],
  ["inbox_message", 48, "Invoice ready", "invoice_ready", ""],
  ["whatsapp", 49, "Appointment", "appointment", ""],
].map(([channel, id, name, triggerName, subject]) => ({
  ...message,
  id: Number(id),
  channel: String(channel),
  name: String(name),
  description: "",
  triggerName: String(triggerName),
  subject: String(subject),
}));

/** The workspace of a small shop; the ids are what documentation and tests refer to. */
export const seededSetUp: SetUp = {
  campaigns: [
    {
      id: 5,
      name: "Welcome",
      description: "Greets new customers",
      type: "event",
      state: "running",
      actions: [
        { id: 96, type: "email" },
        { id: 97, type: "push" },
      ],
      tags: ["onboarding"],
      createdAt,
      trigger: { event_name: "signed_up", filter_segment_ids: [] },
    },
    {
      id: 6,
      name: "Win back",
      description: "",
      type: "segment",
      state: "stopped",
      actions: [{ id: 98, type: "email" }],
      tags: [],
      createdAt,
      trigger: { trigger_segment_ids: [7], filter_segment_ids: [] },
    },
  ],
  broadcasts: [
    {
      id: 8,
      name: "Product news",
      state: "running",
      actions: [{ id: 112, type: "email" }],
      tags: [],
      createdAt,
    },
    {
      id: 9,
      name: "Outage notice",
      state: "running",
      actions: [{ id: 113, type: "email" }],
      tags: ["operations"],
      createdAt,
    },
  ],
  newsletters: [
    {
      id: 10,
      name: "October news",
      type: "email",
      contentIds: [21],
      sentAt,
      tags: ["monthly"],
      recipientSegmentIds: [7],
      topicId: 1,
      createdAt,
    },
    {
      id: 11,
      name: "Spring sale",
      type: "email",
      contentIds: [22, 23],
      sentAt: undefined,
      tags: [],
      recipientSegmentIds: [1],
      topicId: 2,
      createdAt,
    },
  ],
  transactionalMessages,
  topics: [
    { id: 1, name: "Product updates", description: "What is new", isSubscribedByDefault: true },
    { id: 2, name: "Offers", description: "Sales and discounts", isSubscribedByDefault: false },
  ],
  channels: [
    { id: 1, type: "email", name: "Email", description: "", isSubscribedByDefault: true },
    { id: 2, type: "sms", name: "SMS", description: "", isSubscribedByDefault: false },
  ],
  senders: [
    { id: 1, name: "News", email: "news@example.com", phone: undefined, isHidden: false, createdAt },
    { id: 2, name: "Support", email: "support@example.com", phone: undefined, isHidden: false, createdAt },
    { id: 3, name: "Shop", email: undefined, phone: "+15551234567", isHidden: false, createdAt },
    { id: 4, name: "Old shop", email: "old@example.com", phone: undefined, isHidden: true, createdAt },
  ],
  objectTypes: [
    { id: "1", name: "Companies", singularName: "Company", isEnabled: true },
    { id: "2", name: "Accounts", singularName: "Account", isEnabled: true },
    { id: "12", name: "Courses", singularName: "Course", isEnabled: false },
  ],
};

/** The segments every workspace starts with: one data-driven, one manual. */
export const seededSegments = (now: number): SegmentRecord[] => {
  const shared = { description: "", state: "finished" as const, createdAt: now, updatedAt: now };
  return [
    { ...shared, id: 1, name: "Signed up", type: "dynamic", members: new Set() },
    { ...shared, id: 7, name: "Newsletter readers", type: "manual", members: new Set() },
  ];
};

export const seededSnippets = (now: number): Snippet[] => [
  { name: "footer", value: "Shop Ltd, 1 Main Street", updatedAt: now, isInUse: true },
  { name: "greeting", value: "Hello {{customer.first_name}}", updatedAt: now, isInUse: false },
];

export const seededCollections = (now: number): Collection[] => [
  {
    id: 1,
    name: "upcoming_events",
    rows: [
      { name: "Christmas party", city: "Berlin" },
      { name: "Summer fair", city: "Lisbon" },
    ],
    createdAt: now,
    updatedAt: now,
  },
];
