import { nameOfPerson, type PersonRecord } from "./person";

/** A message that was delivered to a person. */
export interface Delivery {
  id: string;
  channel: string;
  /** Of the broadcast it belongs to, if any. */
  broadcastId: number | undefined;
  /** The request that caused it. */
  sent: Record<string, unknown>;
  person: PersonRecord;
  /** Seconds since 1970. */
  createdAt: number;
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
