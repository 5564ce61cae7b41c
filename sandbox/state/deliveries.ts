import { randomBytes } from "node:crypto";
import { record } from "./activities";
import { announceSend } from "./announce";
import type { Delivery, Origin } from "./delivery";
import type { Moment } from "./moment";
import type { PersonRecord } from "./person";
import { newUlid } from "./ulid";

/** What a delivery is made of; what is left out is as usual. */
export type NewDelivery = Pick<Delivery, "channel"> & Partial<Omit<Delivery, "person" | "createdAt">>;

const noOrigin: Origin = {
  campaignId: undefined,
  actionId: undefined,
  newsletterId: undefined,
  contentId: undefined,
  broadcastId: undefined,
  triggerId: undefined,
  transactionalMessageId: undefined,
};

const deliveryIdBytes = 18;

/** How the App API calls a channel. Unconfirmed: channel-names. */
export const typeOfChannel = (channel: string): string =>
  new Map([
    ["sms", "twilio"],
    ["inbox_message", "inbox"],
  ]).get(channel) ?? channel;

const log = (moment: Moment, { id, channel, person, isDraft, sendAt, failure }: Delivery): void => {
  if (failure !== undefined || sendAt > moment.now) return;
  const data = { delivery_id: id, delivered: null, opened: null };
  record(moment, `${isDraft ? "drafted" : "sent"}_${typeOfChannel(channel)}`, person, "", data);
};

/** A delivery to a person that nobody knows of yet; its id has the shape of Customer.io's. */
export const deliveryTo = (person: PersonRecord, now: number, made: NewDelivery): Delivery => ({
  ...noOrigin,
  id: randomBytes(deliveryIdBytes).toString("base64url"),
  journeyId: newUlid(now),
  sent: {},
  person,
  recipient: person.identifiers.get("email") ?? "",
  subject: "",
  createdAt: now,
  sendAt: now,
  isDraft: false,
  isForgotten: false,
  failure: undefined,
  ...made,
});

/** Writes down a delivery to a person. */
export const newDelivery = (moment: Moment, person: PersonRecord, made: NewDelivery): Delivery => {
  const delivery = deliveryTo(person, moment.now, made);
  moment.workspace.deliveries.set(delivery.id, delivery);
  log(moment, delivery);
  announceSend(moment, delivery);
  return delivery;
};

// Unconfirmed: delivery-ids.
const deliveryIdShape = /^[A-Za-z0-9_-]{8,}={0,2}$/;

export const isDeliveryId = (value: unknown): value is string =>
  typeof value === "string" && deliveryIdShape.test(value);
