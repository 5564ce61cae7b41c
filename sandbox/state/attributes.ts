import { textOf } from "../fields";
import { record } from "./activities";
import { announceCustomer } from "./announce";
import { claimAnonymousId } from "./anonymousEvents";
import { isCleared, setOrClear } from "./attributeValues";
import type { Delivery } from "./delivery";
import type { Moment } from "./moment";
import { isUnsubscribed, type PersonRecord } from "./person";
import { isTopicKey, preferencesKey, replacedPreferences, withTopic } from "./subscriptionPreferences";

/** Written by Customer.io alone: the reserved attributes guide. */
const systemAttributes = new Set([
  "cio_id",
  "_created_in_customerio_at",
  "_last_emailed",
  "_cio_subscription_preferences_computed",
  "timezone_valid",
]);

// Both ways to write subscription preferences end up in one attribute.
const storedName = (name: string): string => (isTopicKey(name) ? preferencesKey : name);

const storedValue = (person: PersonRecord, name: string, value: unknown): unknown => {
  if (isTopicKey(name)) return withTopic(person.attributes.get(preferencesKey), name, value);
  return name === preferencesKey && !isCleared(value) ? replacedPreferences(value) : value;
};

const mayBeSet = (
  moment: Moment,
  person: PersonRecord,
  name: string,
  value: unknown,
  at: number,
): boolean => {
  if (systemAttributes.has(name)) {
    moment.drop("system attribute", name);
    return false;
  }
  if (at < (person.times.get(storedName(name)) ?? 0)) {
    moment.drop("older than what is stored", name);
    return false;
  }
  return name !== "anonymous_id" || isCleared(value) || claimAnonymousId(moment, person, textOf(value));
};

interface Subscription {
  isUnsubscribed: boolean;
  preferences: unknown;
}

const subscriptionOf = (person: PersonRecord): Subscription => ({
  isUnsubscribed: isUnsubscribed(person),
  preferences: person.attributes.get(preferencesKey),
});

/** Unconfirmed: subscription-events. */
const announceSubscription = (
  moment: Moment,
  person: PersonRecord,
  before: Subscription,
  cause: Delivery | undefined,
): void => {
  const now = subscriptionOf(person);
  if (now.isUnsubscribed !== before.isUnsubscribed)
    announceCustomer(moment, person, now.isUnsubscribed ? "unsubscribed" : "subscribed", { cause });
  if (now.preferences === before.preferences) return;
  const content = JSON.stringify(now.preferences ?? { topics: {} });
  if (content !== JSON.stringify(before.preferences ?? { topics: {} }))
    announceCustomer(moment, person, "cio_subscription_preferences_changed", { content, cause });
};

/**
 * Sets a person's attributes, identifiers aside. `at` says when they changed, in seconds since 1970: an attribute that
 * was set later than that stays as it is. `cause` is the message that made the person do it.
 */
export const setPersonAttributes = (
  moment: Moment,
  person: PersonRecord,
  attributes: readonly (readonly [name: string, value: unknown])[],
  at: number,
  cause?: Delivery,
): void => {
  const before = subscriptionOf(person);
  const changes: [string, { from: unknown; to: unknown }][] = [];
  for (const [name, sent] of attributes) {
    if (!mayBeSet(moment, person, name, sent, at)) continue;
    const key = storedName(name);
    const value = storedValue(person, name, sent);
    changes.push([key, { from: person.attributes.get(key), to: value }]);
    setOrClear(person.attributes, key, value);
    person.times.set(key, at);
  }
  announceSubscription(moment, person, before, cause);
  if (changes.length > 0) record(moment, "attribute_change", person, "", Object.fromEntries(changes));
};
