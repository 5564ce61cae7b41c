import { randomBytes } from "node:crypto";
import type { PersonRecord } from "./person";
import type { Workspace } from "./workspace";

/** A message that was delivered to a person. */
export interface Delivery {
  id: string;
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

const deliveryIdBytes = 18;

/** Writes down a delivery to a person; its id has the shape of Customer.io's. */
export const newDelivery = ({ deliveries }: Workspace, person: PersonRecord, now: number): Delivery => {
  const delivery = { id: randomBytes(deliveryIdBytes).toString("base64url"), person, createdAt: now };
  deliveries.set(delivery.id, delivery);
  return delivery;
};

// The format is undocumented, the 400 for a wrong one is not; known examples are base64.
const deliveryIdShape = /^[A-Za-z0-9_-]{8,}={0,2}$/;

export const isDeliveryId = (value: unknown): value is string =>
  typeof value === "string" && deliveryIdShape.test(value);
