import { limits } from "../limits";
import { newAttributesReader } from "../values/attributes";
import type { EmptyValues } from "../values/pairs";
import { flag, json, list, pairs, pathText } from "./fields";

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
    "The key-value pairs that make up the customer record. A value may be text, a number, true or false, a list or an object. May be left empty",
});

export const attributes = json({
  label: "Additional Attributes",
  comments: "An object with more attributes, usually from an earlier step. Pairs in Customer Data win",
  example: '{"plan": "pro", "seats": 5}',
});

export const timestampAttributes = list({
  label: "Date Attributes",
  comments:
    "Names of attributes that hold a time, spelled as in the data. Their values may be ISO 8601, Unix seconds or Unix milliseconds and are sent as Unix seconds, the form Customer.io understands. created_at is always treated this way",
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
  emptyValues: EmptyValues;
  timestampAttributes: string[];
}

/** The attributes of a person as they are sent; `identifiers` are those that the person goes by. */
export const personAttributes = (
  { convertValues, emptyValues, ...values }: PersonValues,
  identifiers?: object,
): Record<string, unknown> =>
  newAttributesReader({ of: "person", convertValues, emptyValues, times: values.timestampAttributes })(
    [
      { place: attributes.label, given: values.attributes },
      { place: customerData.label, given: values.customerData },
    ],
    identifiers,
  );
