import { limits } from "../limits";
import type { Source } from "../values/pairs";
import { type AttributeChoices, absentDates, attributesOf } from "./attributes";
import { flag, json, pairs, pathText } from "./fields";

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

export const updateOnly = flag({
  label: "Update Only",
  comments: "Change the customer if it exists, but never create it",
});

interface PersonValues extends AttributeChoices {
  customerData: Record<string, unknown>;
  attributes: Record<string, unknown>;
}

const sourcesOf = (values: PersonValues): Source[] => [
  { place: attributes.label, given: values.attributes },
  { place: customerData.label, given: values.customerData },
];

/** The attributes of a person as they are sent; `identifiers` are those that the person goes by. */
export const personAttributes = (values: PersonValues, identifiers?: object): Record<string, unknown> =>
  attributesOf("person", sourcesOf(values), values, identifiers);

export const personWarnings = (values: PersonValues): string[] => absentDates(sourcesOf(values), values);
