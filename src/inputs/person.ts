import { ValidationError } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { toAttributeValue } from "./attributeValues";
import { flag, isEmpty, json, list, pairs } from "./fields";
import { pathText } from "./pathText";
import { toUnixSeconds } from "./times";

export const id = pathText({
  label: "ID",
  comments:
    "The unique identifier of the customer: an id, an email address, or cio_ and a Customer.io ID. Text or a number",
  example: "ada-1815",
  limit: limits.personId,
});

export const customerData = pairs({
  label: "Customer Data",
  comments:
    "The key-value pairs that make up the customer record. A value may be text, a number, true or false, a list or an object; an empty value is sent too. May be left empty",
});

export const attributes = json({
  label: "Additional Attributes",
  comments: "An object with more attributes, usually from an earlier step. Pairs in Customer Data win",
  example: '{"plan": "pro", "seats": 5}',
});

export const timestampAttributes = list({
  label: "Date Attributes",
  comments:
    "Names of attributes that hold a time. Their values may be ISO 8601, Unix seconds or Unix milliseconds and are sent as Unix seconds, the form Customer.io understands. created_at is always treated this way",
  example: "trial_ends_at",
});

export const updateOnly = flag({
  label: "Update Only",
  comments: "Change the customer if it exists, but never create it",
});

interface PersonValues {
  customerData: Record<string, unknown>;
  attributes: Record<string, unknown>;
  convertValues: boolean;
  timestampAttributes: string[];
}

/** Names whose values Customer.io reads as times in every workspace. */
const knownTimes = ["created_at", "_timestamp"];

/** The attributes of a person as they are sent, each name, value and their number checked. */
export const personAttributes = (values: PersonValues): Record<string, unknown> => {
  const times = new Set([...knownTimes, ...values.timestampAttributes]);

  const read = (label: string, name: string, given: unknown): unknown => {
    if (name === "") throw new ValidationError(label, "an attribute has no name");
    const place = [label, name] as const;
    const nameBytes = byteLength(name);
    if (nameBytes > limits.attributeName.max)
      throw new ValidationError(
        place,
        `is a name of ${nameBytes} bytes; ${atMost(limits.attributeName)} are allowed`,
      );
    if (times.has(name) && !isEmpty(given)) return toUnixSeconds(place, given);
    const value = toAttributeValue(place, given, values.convertValues);
    if (typeof value === "string" && byteLength(value) > limits.attributeValue.max)
      throw new ValidationError(
        place,
        `is ${byteLength(value)} bytes long; ${atMost(limits.attributeValue)} are allowed`,
      );
    return value;
  };

  const readAll = (label: string, given: Record<string, unknown>) =>
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, unknown] => [name, read(label, name, value)]);

  const all = Object.fromEntries([
    ...readAll(attributes.label, values.attributes),
    ...readAll(customerData.label, values.customerData),
  ]);
  const count = Object.keys(all).length;
  if (count > limits.attributes.max)
    throw new ValidationError(
      customerData.label,
      `has ${count} attributes; ${atMost(limits.attributes)} are allowed`,
    );
  return all;
};
