import { typeOfChannel } from "../state/deliveries";
import type { Delivery } from "../state/delivery";
import type { Rows } from "../state/exports";
import { metricTimes } from "../state/metrics";
import type { Moment } from "../state/moment";
import type { PersonRecord } from "../state/person";
import { textAttributes } from "./profile";

const cells = (person: PersonRecord, names: readonly string[]): string[] => {
  const attributes = textAttributes(person);
  return names.map((name) => attributes.get(name) ?? "");
};

const identifiers = ["id", "email", "cio_id"];

/** People, their identifiers first. Unconfirmed: export-columns. */
export const peopleRows = (people: readonly PersonRecord[], attributes: readonly string[]): Rows => {
  const names = [...new Set([...identifiers, ...attributes])];
  return [names, ...people.map((person) => cells(person, names))];
};

const metrics = ["created", "drafted", "sent", "delivered", "opened", "clicked", "converted", "bounced"];

/** Deliveries with the times of their metrics. */
export const deliveryRows = (
  { workspace, now }: Moment,
  deliveries: readonly Delivery[],
  attributes: readonly string[],
): Rows => [
  ["delivery_id", "type", "recipient", "subject", "customer_id", ...metrics, ...attributes],
  ...deliveries.map((delivery) => {
    const { id, channel, recipient, subject, person } = delivery;
    const times = metricTimes(workspace, delivery, now);
    return [
      ...[id, typeOfChannel(channel), recipient, subject, person.identifiers.get("id") ?? ""],
      ...metrics.map((metric) => String(times.get(metric) ?? "")),
      ...cells(person, attributes),
    ];
  }),
];
