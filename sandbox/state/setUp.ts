/** What people set up in Customer.io's own interface: hardly any route writes it. Times in seconds since 1970. */
export interface SetUp {
  campaigns: readonly Campaign[];
  broadcasts: readonly Broadcast[];
  newsletters: readonly Newsletter[];
  transactionalMessages: readonly TransactionalMessage[];
  topics: readonly Topic[];
  channels: readonly SubscriptionChannel[];
  senders: readonly Sender[];
  objectTypes: readonly ObjectType[];
}

export interface Broadcast {
  id: number;
  name: string;
  state: "running" | "draft" | "stopped";
  /** Its messages. */
  actions: readonly { id: number; type: string }[];
  tags: readonly string[];
  createdAt: number;
}

export interface Campaign extends Broadcast {
  description: string;
  type: "segment" | "event" | "form" | "date" | "relationship" | "object" | "webhook";
  /** What starts it, in the words of the App API: `event_name`, `trigger_segment_ids`... */
  trigger: Record<string, unknown>;
}

export interface Newsletter {
  id: number;
  name: string;
  type: "email" | "webhook" | "twilio" | "push" | "in_app" | "inbox";
  contentIds: readonly number[];
  /** Undefined for a draft. */
  sentAt: number | undefined;
  tags: readonly string[];
  recipientSegmentIds: readonly number[];
  topicId: number | undefined;
  createdAt: number;
}

export interface TransactionalMessage {
  id: number;
  name: string;
  description: string;
  /** What a send may say instead of the id, in any case. */
  triggerName: string | undefined;
  /** As in the path of a send: `email`, `in_app`... */
  channel: string;
  subject: string;
  sendToUnsubscribed: boolean;
  queueDrafts: boolean;
  hideMessageBody: boolean;
  createdAt: number;
}

export interface Topic {
  id: number;
  name: string;
  description: string;
  isSubscribedByDefault: boolean;
}

export interface SubscriptionChannel extends Topic {
  type: string;
}

export interface Sender {
  id: number;
  name: string;
  /** One of the two. */
  email: string | undefined;
  phone: string | undefined;
  isHidden: boolean;
  createdAt: number;
}

export interface ObjectType {
  /** Text that is a number. */
  id: string;
  name: string;
  singularName: string;
  isEnabled: boolean;
}
