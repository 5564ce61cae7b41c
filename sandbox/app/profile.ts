import { textOf } from "../fields";
import { isUnsubscribed, type PersonRecord } from "../state/person";
import { preferencesKey } from "../state/subscriptionPreferences";
import { identifiersOf } from "./identity";

/** A person's attributes as the App API reads them back, system attributes included: everything is text. */
export const textAttributes = (person: PersonRecord): Map<string, string> => {
  const { attributes, identifiers, cioId, createdAt } = person;
  const preferences = attributes.get(preferencesKey);
  return new Map([
    ...[...attributes].map(([name, value]): [string, string] => [name, textOf(value)]),
    ...identifiers,
    ["cio_id", cioId],
    ["_created_in_customerio_at", String(createdAt)],
    ...(preferences === undefined
      ? []
      : [["_cio_subscription_preferences_computed", textOf(preferences)] as const]),
  ]);
};

const timesOf = ({ attributes, times, identifiers, createdAt }: PersonRecord): Record<string, number> => ({
  ...Object.fromEntries([...times].filter(([name]) => attributes.has(name))),
  ...Object.fromEntries([...identifiers.keys()].map((kind) => [kind, createdAt])),
  cio_id: createdAt,
});

/** A person as the App API shows them. */
export const profileOf = (person: PersonRecord) => ({
  id: person.identifiers.get("id") ?? "",
  identifiers: identifiersOf(person),
  attributes: Object.fromEntries(textAttributes(person)),
  timestamps: timesOf(person),
  unsubscribed: isUnsubscribed(person),
  devices: [...person.devices.values()].map(({ token, platform, lastUsed, attributes }) => ({
    id: token,
    platform,
    last_used: lastUsed,
    attributes,
  })),
});
