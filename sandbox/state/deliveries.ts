import { randomBytes } from "node:crypto";
import { nameOfPerson, type PersonRecord } from "./person";
import type { Workspace } from "./workspace";

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

const deliveryIdBytes = 18;

/** Writes down a delivery to a person; its id has the shape of Customer.io's. */
export const newDelivery = (
  { deliveries }: Workspace,
  person: PersonRecord,
  now: number,
  { channel, broadcastId, sent = {} }: { channel: string; broadcastId?: number; sent?: Delivery["sent"] },
): Delivery => {
  const id = randomBytes(deliveryIdBytes).toString("base64url");
  const delivery: Delivery = { id, channel, broadcastId, sent, person, createdAt: now };
  deliveries.set(delivery.id, delivery);
  return delivery;
};

// The format is undocumented, the 400 for a wrong one is not; known examples are base64.
const deliveryIdShape = /^[A-Za-z0-9_-]{8,}={0,2}$/;

export const isDeliveryId = (value: unknown): value is string =>
  typeof value === "string" && deliveryIdShape.test(value);
