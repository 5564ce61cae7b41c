import { limits } from "../limits";
import { newAttributesReader } from "../values/attributes";
import type { Source } from "../values/pairs";
import type { IdType } from "../values/personId";
import {
  type AttributeChoices,
  absentDates,
  convertValues,
  emptyValues,
  timestampAttributes,
} from "./attributes";
import { flag, json, pairs, pathText } from "./fields";
import { idType, typeDoubt } from "./idType";

export const id = pathText({
  label: "ID",
  comments:
    "The unique identifier of the customer: an id, an email address, or cio_ and a Customer.io ID. Text or a number",
  example: "ada-1815",
  limit: limits.personId,
});

/** Whether ID may be something else than what Identifier Type says, where the request says the type. */
export const personDoubt = (values: { id: string; idType: IdType }): string[] =>
  typeDoubt(id, values.id, idType, values.idType);

export const customerData = pairs({
  label: "Customer Data",
  comments:
    "The key-value pairs that make up the customer record. A value may be text, a number, true or false, a list or an object. May be left empty",
});

const attributes = json({
  label: "Additional Attributes",
  comments: "An object with more attributes, usually from an earlier step. Pairs in Customer Data win",
  example: '{"plan": "pro", "seats": 5}',
});

export const updateOnly = flag({
  label: "Update Only",
  comments: "Change the customer if it exists, but never create it",
});

/** What becomes of the attributes of a person. */
export const personOptions = { attributes, convertValues, emptyValues, timestampAttributes, updateOnly };

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
  newAttributesReader("person", values)(sourcesOf(values), identifiers);

export const personWarnings = (values: PersonValues): string[] => absentDates(sourcesOf(values), values);
