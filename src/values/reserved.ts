import { type Place, ValidationError, within } from "../errors";
import { readBoolean } from "./boolean";
import { parseJson } from "./json";
import { isPlainObject } from "./pairs";
import { checkSendable } from "./sendable";
import { toUnixSeconds } from "./times";

/** What attributes describe. */
export type AttributesOf = "person" | "object" | "relationship";

type ReadReserved = (place: Place, value: unknown) => unknown;

const preferences = "cio_subscription_preferences";

/** All topics of a person at once: {"topics": {"topic_1": true}}. */
const readPreferences: ReadReserved = (place, value) => {
  const read = typeof value === "string" ? parseJson(place, value) : value;
  const topics = isPlainObject(read) ? (read.topics ?? {}) : undefined;
  if (!isPlainObject(read) || !isPlainObject(topics))
    throw new ValidationError(place, 'must be an object such as {"topics": {"topic_1": true}}');
  checkSendable(place, read);
  const wishes = Object.entries(topics).map(([topic, wish]): [string, boolean] => [
    topic,
    readBoolean(within(place, `topics.${topic}`), wish),
  ]);
  return { ...read, topics: Object.fromEntries(wishes) };
};

/** Names that Customer.io gives a meaning, and how their values are read: it takes other ones without a word. */
const reserved: Record<AttributesOf, ReadonlyMap<string, ReadReserved>> = {
  person: new Map<string, ReadReserved>([
    ["created_at", toUnixSeconds],
    ["_timestamp", toUnixSeconds],
    ["_update", readBoolean],
    ["unsubscribed", readBoolean],
    [preferences, readPreferences],
  ]),
  object: new Map([["created_at", toUnixSeconds]]),
  relationship: new Map(),
};

/** How the value of a reserved name is read; undefined for all other names. */
export const reservedReader = (of: AttributesOf, name: string): ReadReserved | undefined =>
  of === "person" && name.startsWith(`${preferences}.topics.`) ? readBoolean : reserved[of].get(name);
