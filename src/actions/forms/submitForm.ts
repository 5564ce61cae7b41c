import { readPersonWithoutPhone } from "../../entity/identifiers";
import { ValidationError } from "../../errors";
import { emptyValues } from "../../inputs/attributes";
import { choice, pairs, pathText, text } from "../../inputs/fields";
import { typeDoubt } from "../../inputs/idType";
import { limits } from "../../limits";
import { operation } from "../../operation";
import { type EmptyValues, isSent } from "../../values/pairs";
import { checkSendable } from "../../values/sendable";
import { toTextValue } from "../../values/text";

const formId = pathText({
  label: "Form ID",
  comments: "What names the form in Customer.io, which makes a new form for a name that it does not know",
  example: "contact-us",
  trim: true,
});

const identifier = text({
  label: "Identifier",
  comments: "Who submitted the form: an id or an email address. A customer not known yet is created",
  example: "ada@example.com",
  limit: limits.personId,
});

const identifierType = choice(
  {
    label: "Identifier Type",
    comments: "What Identifier holds. Automatic takes a value with an @ for an email address",
  },
  [
    { label: "Automatic", value: "automatic" },
    { label: "ID", value: "id" },
    { label: "Email", value: "email" },
  ],
);

const fields = pairs({
  label: "Form Fields",
  comments:
    "The fields of the form and what was entered. Sent as text, the form Customer.io wants: a number as its digits, a list or an object as JSON. Customer.io ignores form_id, form_name, form_type, form_url and form_url_param",
});

const emptyFields = {
  ...emptyValues,
  comments: "Whether a field of empty text is sent or left out. One of null is left out whatever is chosen",
};

/** Every value of a form must be a string: Track API reference. */
const fieldText = (name: string, value: unknown): string => {
  const place = [fields.label, name] as const;
  if (typeof value !== "object") return toTextValue(place, value);
  checkSendable(place, value);
  const written: unknown = JSON.parse(JSON.stringify(value));
  return typeof written === "string" ? written : JSON.stringify(written); // a date is a string in JSON
};

/** The fields as text. Beside the identifier there must be no other one: Customer.io takes exactly one. */
const fieldsBeside = (
  person: Record<string, string>,
  given: Record<string, unknown>,
  emptyValues: EmptyValues,
) => {
  const entries = Object.entries(given)
    .filter(([, value]) => value !== null && isSent(emptyValues, value))
    .map(([name, value]): [string, string] => {
      if (name === "") throw new ValidationError(fields.label, "a field has no name");
      return [name, fieldText(name, value)];
    });
  const second = entries.find(
    ([name, value]) => (name === "id" || name === "email") && person[name] !== value,
  )?.[0];
  if (second !== undefined)
    throw new ValidationError(
      [fields.label, second],
      "would be a second identifier; Customer.io takes one, and Identifier holds it",
    );
  return Object.fromEntries(entries);
};

export const submitForm = operation({
  label: "Submit Form",
  description: "Submit a form response of a customer, such as a sign-up for a newsletter",
  docs: "https://docs.customer.io/integrations/api/track/#operation/submitForm",
  api: "track",
  route: "POST /v1/forms/{formId}/submit",
  inputs: { identifier, formId, fields },
  options: { emptyValues: emptyFields, identifierType },
  body: (values) => {
    const looks = values.identifier.includes("@") ? "email" : "id";
    const type = values.identifierType === "automatic" ? looks : values.identifierType;
    const person = { [type]: values.identifier };
    readPersonWithoutPhone(() => identifier.label, "", person);
    return { data: { ...fieldsBeside(person, values.fields, values.emptyValues), ...person } };
  },
  warnings: (values) => typeDoubt(identifier, values.identifier, identifierType, values.identifierType),
  repeatable: false, // each submission is one response
  example: null, // 204: Customer.io answers nothing
});
