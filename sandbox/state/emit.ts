import type { Fields } from "../fields";
import { announce, customerData, isRepeated } from "./announce";
import { deliveryTo } from "./deliveries";
import type { Delivery } from "./delivery";
import { personNamed } from "./identifiers";
import { messageData } from "./messageData";
import type { Moment } from "./moment";
import { blankPerson } from "./people";
import type { PersonRecord } from "./person";
import type { WebhookEvent } from "./post";
import { newUlid } from "./ulid";

/** An event to tell webhooks of. What is left out is made up, or as the message has it. */
export interface Emitted {
  /** `email`, `sms`, `customer`... */
  object_type: string;
  /** `sent`, `bounced`, `cio_subscription_preferences_changed`... */
  metric: string;
  /** By id, email address or `cio_` and cio_id; without one it is a stranger. */
  person?: string;
  /** Id of the delivery it happened to; without one it is a new message of campaign 5. */
  delivery?: string;
  /** Stands in the place of what `data` would hold. */
  data?: Fields;
  event_id?: string;
  /** When it happened, in seconds since 1970. */
  timestamp?: number;
}

const stranger = (now: number): PersonRecord => {
  const person = blankPerson("d9c106000001", now);
  person.identifiers.set("id", "42").set("email", "test@example.com");
  return person;
};

const personMeant = ({ workspace, now }: Moment, { person }: Emitted): PersonRecord => {
  if (person === undefined) return stranger(now);
  const found = personNamed(workspace, person);
  if (!found) throw new Error(`emit: there is no person ${person}`);
  return found;
};

const deliveryMeant = (moment: Moment, emitted: Emitted): Delivery => {
  const { delivery, object_type: channel } = emitted;
  const made = { channel, campaignId: 5, subject: "Welcome", sent: { body: "<p>Welcome</p>" } };
  if (delivery === undefined) return deliveryTo(personMeant(moment, emitted), moment.now, made);
  const found = moment.workspace.deliveries.get(delivery);
  if (found?.channel !== channel) throw new Error(`emit: there is no ${channel} delivery ${delivery}`);
  return found;
};

interface Happening {
  /** What webhooks subscribe to. */
  name: string;
  data: Fields;
  isRepeat: boolean;
}

const preferences = JSON.stringify({ topics: { topic_1: true } });

/** By the metric of the event: its name, which is another once, and what it holds of the choice. */
const ofCustomers = new Map<string, { name: string; content?: string }>([
  ["subscribed", { name: "customer_subscribed" }],
  ["unsubscribed", { name: "customer_unsubscribed" }],
  [
    "cio_subscription_preferences_changed",
    { name: "customer_subscription_preferences_changed", content: preferences },
  ],
]);

const ofCustomer = (moment: Moment, emitted: Emitted): Happening | undefined => {
  const known = ofCustomers.get(emitted.metric);
  return (
    known && {
      name: known.name,
      data: customerData(moment.workspace, personMeant(moment, emitted), known.content),
      isRepeat: false,
    }
  );
};

const ofMessage = (moment: Moment, emitted: Emitted): Happening | undefined => {
  const { object_type, metric } = emitted;
  const delivery = deliveryMeant(moment, emitted);
  const data = messageData(moment.workspace, metric, { delivery, details: {}, now: moment.now });
  return (
    data && {
      name: `${object_type}_${metric}`,
      data,
      isRepeat: isRepeated(moment.workspace, delivery, metric),
    }
  );
};

/** Tells webhooks of an event and changes nothing else. Throws for a pair that no reference knows. */
export const emit = (moment: Moment, emitted: Emitted): WebhookEvent => {
  const { object_type, metric, timestamp = moment.now, event_id = newUlid(timestamp) } = emitted;
  const happening = (object_type === "customer" ? ofCustomer : ofMessage)(moment, emitted);
  if (!happening) throw new Error(`emit: Customer.io has no event ${metric} of ${object_type}`);
  const { name, data, isRepeat } = happening;
  const event = { event_id, object_type, metric, timestamp, data: { ...data, ...emitted.data } };
  announce(moment, name, event, isRepeat);
  return event;
};
