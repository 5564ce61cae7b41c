import { isFields, textOf } from "../fields";
import { choiceProblems, invalid, type Problem, required, textProblems } from "../problems";
import { record } from "./activities";
import type { PersonRef } from "./identifiers";
import type { Moment } from "./moment";
import { existingPerson, personToWrite } from "./people";
import type { Device } from "./person";
import { secondsOrNow } from "./timestamps";

/** Track v1 calls the token `id`, v2 calls it `token`. */
export type TokenField = "id" | "token";

const isPlatform = (value: unknown): value is Device["platform"] => value === "ios" || value === "android";

// Unconfirmed: device-attributes.
const attributesProblems = (attributes: unknown): Problem[] => {
  if (attributes === undefined) return [];
  if (!isFields(attributes)) return [invalid("device.attributes", "must be an object")];
  return Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === "string" ? [] : [invalid(`device.attributes.${name}`, "must be a string")],
  );
};

export const deviceProblems = (device: unknown, tokenField: TokenField): Problem[] => {
  if (device === undefined) return [required("device")];
  if (!isFields(device)) return [invalid("device", "must be an object")];
  return [
    ...textProblems(`device.${tokenField}`, device[tokenField]),
    ...choiceProblems("device.platform", device.platform, ["ios", "android"]),
    ...attributesProblems(device.attributes),
  ];
};

/** Deleting needs nothing but the token. */
export const deviceTokenProblems = (device: unknown, tokenField: TokenField): Problem[] =>
  isFields(device) ? textProblems(`device.${tokenField}`, device[tokenField]) : [required("device")];

// The last delivery status is read-only.
const attributesOf = (moment: Moment, attributes: unknown): Record<string, string> => {
  const entries = isFields(attributes) ? Object.entries(attributes) : [];
  if (entries.some(([name]) => name === "_last_status")) moment.drop("system attribute", "_last_status");
  return Object.fromEntries(
    entries.filter(([name]) => name !== "_last_status").map(([name, value]) => [name, textOf(value)]),
  );
};

// Custom properties belong inside attributes: customerio/customerio-node#115.
const reportStrays = (moment: Moment, device: Record<string, unknown>, tokenField: TokenField): void => {
  const known = [tokenField, "platform", "last_used", "attributes"];
  for (const name of Object.keys(device))
    if (!known.includes(name)) moment.drop("ignored field", `device.${name}`);
};

/** Adds or updates a device. `device` is already checked. */
export const addDevice = (moment: Moment, ref: PersonRef, device: unknown, tokenField: TokenField): void => {
  const person = personToWrite(moment, ref);
  if (!person || !isFields(device) || !isPlatform(device.platform)) return;
  reportStrays(moment, device, tokenField);
  const token = textOf(device[tokenField]);
  person.devices.set(token, {
    token,
    platform: device.platform,
    lastUsed: secondsOrNow(moment, device.last_used),
    attributes: { ...person.devices.get(token)?.attributes, ...attributesOf(moment, device.attributes) },
  });
  record(moment, "device_change", person, token);
};

export const removeDevice = (moment: Moment, ref: PersonRef, token: string): void => {
  const person = existingPerson(moment, ref);
  if (!person) return;
  if (!person.devices.delete(token)) moment.drop("unknown device", token);
  else record(moment, "device_change", person, token);
};
