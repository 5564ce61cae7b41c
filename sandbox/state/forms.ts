import type { Call } from "../http/call";
import { isFields } from "../http/jsonBody";
import { invalid, type Problem, Refusal, required } from "../http/refusal";
import { personAttributeProblems } from "./attributeProblems";
import type { PersonRef } from "./identifiers";
import { identify } from "./identify";

export interface FormSubmission {
  /** The form fields as they were sent, without the reserved keys. */
  data: Record<string, string>;
  /** Seconds since 1970. */
  receivedAt: number;
}

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
const formOf = ({ workspace }: Call, formId: string): FormSubmission[] => {
  const form = workspace.forms.get(formId) ?? [];
  workspace.forms.set(formId, form);
  return form;
};

/** Stores a form response and identifies who sent it. Throws a Refusal when that cannot be told. */
export const submitForm = (call: Call, formId: string, data: unknown): void => {
  const form = formOf(call, formId);
  if (!isFields(data))
    throw new Refusal(400, [data === undefined ? required("data") : invalid("data", "must be an object")]);
  const fields = fieldsOf(data);
  const [ref, ...others] = respondents(fields);
  const problems = [
    ...stringProblems(fields),
    ...(ref && others.length === 0 ? [] : [invalid("data", "must have exactly one of id or email")]),
    ...personAttributeProblems(Object.fromEntries(fields), call.workspace.identifierKinds),
  ];
  if (problems.length > 0 || !ref) throw new Refusal(400, problems);
  const attributes = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
  form.push({ data: attributes, receivedAt: call.now });
  identify(call, { ref, attributes, at: call.now, onlyUpdate: false });
};
