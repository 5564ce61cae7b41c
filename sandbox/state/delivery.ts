import { nameOfPerson, type PersonRecord } from "./person";

/** Ids of what a delivery belongs to, each undefined where it does not. */
export interface Origin {
  campaignId: number | undefined;
  actionId: number | undefined;
  newsletterId: number | undefined;
  contentId: number | undefined;
  broadcastId: number | undefined;
  triggerId: number | undefined;
  transactionalMessageId: number | undefined;
}

/** One message to one person. Times in seconds since 1970. */
export interface Delivery extends Origin {
  id: string;
  /** As in the path of a send: `email`, `in_app`... */
  channel: string;
  /** The path of the person through a campaign or a broadcast. */
  journeyId: string;
  /** The request that caused it. */
  sent: Record<string, unknown>;
  person: PersonRecord;
  recipient: string;
  subject: string;
  createdAt: number;
  /** When it goes out, unless it is a draft or has failed. */
  sendAt: number;
  isDraft: boolean;
  /** Its content is not kept. */
  isForgotten: boolean;
  /** Why it does not go out. */
  failure: string | undefined;
}

/** A metric as it was reported. */
export interface Metric {
  deliveryId: string;
  metric: string;
  /** Seconds since 1970. */
  timestamp: number;
  recipient: string | undefined;
  reason: string | undefined;
  href: string | undefined;
  /** The device token, where a push metric names one. */
  deviceToken: string | undefined;
}

/** A delivery as tests see it; the person by id, else by email address, else by `cio_` and cio_id. */
export interface StoredDelivery extends Omit<Delivery, "person"> {
  person: string;
}

export const copyDelivery = ({ person, ...delivery }: Delivery): StoredDelivery =>
  structuredClone({ ...delivery, person: nameOfPerson(person) });
