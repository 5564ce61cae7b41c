import type { INodeProperties } from "n8n-workflow";
import type { FormInput } from "../../../running/component";
import { merged } from "./merged";
import { innerName, kindOf, nameOf, propertyOf } from "./property";

/** What one choice of `chooser` asks for: a step or a trigger. */
export interface Form {
  key: string;
  inputs: FormInput[];
}

/** A field, and what has to be chosen in the form itself for it to be there. */
interface Field {
  property: INodeProperties;
  shownFor: Record<string, string[]>;
}

/** The collection of the inputs that most workflows leave as they are. */
export const settingsName = "httpSettings";

/** The fields of the choices of an input, each shown for the choices that have it. */
const innerFields = (outer: FormInput): Field[] => {
  const lists = (outer.inputs ?? []).map(
    ({ key, inputs = [] }) =>
      [key, inputs.map((inner) => propertyOf(inner, innerName(outer, inner)))] as const,
  );
  return merged(lists).map(({ value, by }) => ({ property: value, shownFor: { [nameOf(outer)]: by } }));
};

const fieldsOf = (input: FormInput): Field[] => [
  { property: propertyOf(input), shownFor: {} },
  ...(kindOf(input) === "configurations" ? innerFields(input) : []),
];

const settingsField = (inputs: FormInput[]): Field => ({
  property: {
    displayName: "Region and HTTP Settings",
    name: settingsName,
    type: "collection",
    placeholder: "Add Setting",
    description: "What most workflows leave as it is",
    default: {},
    options: inputs.map((input) => propertyOf(input)),
  },
  shownFor: {},
});

const formFields = ({ inputs }: Form, isSetting: (input: FormInput) => boolean): Field[] => {
  const typed = inputs.filter(({ type }) => type !== "connection");
  const settings = typed.filter(isSetting);
  return [
    ...typed.filter((input) => !isSetting(input)).flatMap(fieldsOf),
    ...(settings.length > 0 ? [settingsField(settings)] : []),
  ];
};

/** All fields of several forms, each shown where `chooser` says one of the forms that have it. */
export const properties = (
  forms: readonly Form[],
  chooser: string,
  isSetting: (input: FormInput) => boolean = () => false,
): INodeProperties[] =>
  merged(forms.map((form) => [form.key, formFields(form, isSetting)] as const)).map(({ value, by }) => ({
    ...value.property,
    displayOptions: { show: { [chooser]: by, ...value.shownFor } },
  }));
