import { randomBytes } from "node:crypto";
import type { Delivery } from "./delivery";
import type { PersonRecord } from "./person";
import type { Workspace } from "./workspace";

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

// Unconfirmed: delivery-ids.
const deliveryIdShape = /^[A-Za-z0-9_-]{8,}={0,2}$/;

export const isDeliveryId = (value: unknown): value is string =>
  typeof value === "string" && deliveryIdShape.test(value);
