import { readPerson, readPersonWithoutPhone } from "../entity/identifiers";
import { limits } from "../limits";
import { type IdType, personIdentifiers } from "../values/personId";
import { choice, optionalText, text } from "./fields";
import { idTypes } from "./idType";

/** The v2 API knows people by their phone numbers, too. */
export type PersonIdType = IdType | "phone";

const comments =
  "How people are named. Automatic goes by the look of the value: an email address, cio_ and a Customer.io ID, or else an id";

export const personIdType = choice({ label: "Person Identifier Type", comments }, [
  ...idTypes,
  { label: "Phone", value: "phone" },
]);

/** Where Customer.io takes no phone number. */
export const relatedIdType = choice({ label: "Person Identifier Type", comments }, idTypes);

const aboutPersonId = {
  label: "Person ID",
  comments:
    "The unique identifier of the person: an id, an email address, cio_ and a Customer.io ID, or a phone number. Text or a number",
  example: "ada-1815",
  limit: limits.personId,
};

export const personId = text(aboutPersonId);

export const optionalPersonId = optionalText(aboutPersonId);

/** The `identifiers` of the person that an input with this label names. */
export const personIn = (label: string, id: string, type: PersonIdType) =>
  readPerson(() => label, "", personIdentifiers(id, type));

/** The same where Customer.io takes no phone number. */
export const personWithoutPhoneIn = (label: string, id: string, type: IdType) =>
  readPersonWithoutPhone(() => label, "", personIdentifiers(id, type));
