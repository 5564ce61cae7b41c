import type { Fields } from "../fields";

/** What a reporting webhook is told, in the words of its reference. */
export interface WebhookEvent {
  event_id: string;
  object_type: string;
  metric: string;
  /** When it happened, in seconds since 1970. */
  timestamp: number;
  data: Fields;
}

/** One try to post an event. */
export interface Attempt {
  /** The header X-CIO-Timestamp, in seconds since 1970. */
  timestamp: number;
  /** The header X-CIO-Signature. */
  signature: string;
  /** When it was sent, in seconds since 1970: another time where a repeated attempt was not stamped anew. */
  sentAt: number;
  /** The status of the answer, or why there was none. */
  outcome: number | string;
}

/** How far a post has come. The last two are never sent. */
export type PostState =
  | "waiting"
  | "delivered"
  | "failed"
  | "given up after seven days"
  | "not sent: only this machine is called";

/** One event on its way to one webhook. */
export interface Post {
  webhookId: number;
  eventId: string;
  /** The JSON as it is sent, byte for byte. */
  body: string;
  state: PostState;
  /** Oldest first, copies among them. */
  attempts: Attempt[];
}
