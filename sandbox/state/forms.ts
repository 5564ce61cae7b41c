import { isFields, textOf } from "../fields";
import { Invalid, invalid, type Problem, required } from "../problems";
import { personAttributeProblems } from "./attributeProblems";
import type { FormSubmission } from "./form";
import type { PersonRef } from "./identifiers";
import { identify } from "./identify";
import type { Moment } from "./moment";

/** Ignored when they are sent: Track API reference. */
const reservedKeys = ["form_id", "form_name", "form_type", "form_url", "form_url_param"];

const identifierKinds = ["id", "email"] as const;

/** The reference allows a null identifier beside the one that is used. */
const fieldsOf = (data: Record<string, unknown>): [string, unknown][] =>
  Object.entries(data).filter(
    ([name, value]) =>
      !reservedKeys.includes(name) && !(value === null && identifierKinds.some((kind) => kind === name)),
  );

const stringProblems = (fields: [string, unknown][]): Problem[] =>
  fields.flatMap(([name, value]) =>
    typeof value === "string" ? [] : [invalid(`data.${name}`, "must be a string")],
  );

const respondents = (fields: [string, unknown][]): PersonRef[] =>
  identifierKinds.flatMap((kind) =>
    fields.flatMap(([name, value]) =>
      name === kind && typeof value === "string" && value.trim() !== "" ? [{ kind, value }] : [],
    ),
  );

/** An unknown form_id makes a new form, even when the submission is refused: Track API reference. */
const formOf = ({ workspace }: Moment, formId: string): FormSubmission[] => {
  const form = workspace.forms.get(formId) ?? [];
  workspace.forms.set(formId, form);
  return form;
};

/** Stores a form response and identifies who sent it. Throws a Refusal when that cannot be told. */
export const submitForm = (moment: Moment, formId: string, data: unknown): void => {
  const form = formOf(moment, formId);
  if (!isFields(data))
    throw new Invalid([data === undefined ? required("data") : invalid("data", "must be an object")]);
  const fields = fieldsOf(data);
  const [ref, ...others] = respondents(fields);
  const problems = [
    ...stringProblems(fields),
    ...(ref && others.length === 0 ? [] : [invalid("data", "must have exactly one of id or email")]),
    ...personAttributeProblems(Object.fromEntries(fields), moment.workspace.identifierKinds),
  ];
  if (problems.length > 0 || !ref) throw new Invalid(problems);
  const attributes = Object.fromEntries(fields.map(([name, value]) => [name, textOf(value)]));
  form.push({ data: attributes, receivedAt: moment.now });
  identify(moment, { ref, attributes, at: moment.now, onlyUpdate: false });
};
