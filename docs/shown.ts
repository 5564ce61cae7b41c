import { defaultHttpSettings } from "../src/inputs/httpSettings";
import { sentence } from "./markdown";

/** An input of a step or trigger or a field of a connection, as far as it is shown. */
export interface Shown {
  key: string;
  label: unknown;
  type?: string;
  comments?: string;
  example?: unknown;
  required?: boolean;
  default?: unknown;
  model?: { label: string; value: string }[];
  /** What may be chosen in an input that has fields for each choice, and then those fields. */
  inputs?: Shown[];
}

const defaultText = ({ type, default: value, model }: Shown): string => {
  const chosen = model?.find((choice) => choice.value === value)?.label;
  if (chosen !== undefined) return ` Default: ${chosen}.`;
  if (type === "boolean") return ` Default: ${String(value) === "true" ? "on" : "off"}.`;
  return value === undefined || value === "" || typeof value === "object"
    ? ""
    : ` Default: \`${String(value)}\`.`;
};

const choicesText = ({ model }: Shown): string =>
  model && model.length > 0 ? ` Choices: ${model.map(({ label }) => label).join(", ")}.` : "";

/** What may be typed, where there is nothing to choose and nothing is there already. */
const exampleText = ({ type, example, default: value, model }: Shown): string =>
  typeof example === "string" && type !== "password" && (value === undefined || value === "") && !model
    ? ` Example: \`${example}\`.`
    : "";

/** What an input holds, what may be chosen, what is there when nobody chooses, or what to type. */
export const meaning = (input: Shown): string =>
  `${sentence(input.comments)}${choicesText(input)}${defaultText(input)}${exampleText(input)}`;

/** The inputs that all steps have, by their keys; those of one step are the others. */
export const everywhere = new Set([
  "cioConnection",
  "connection",
  "region",
  ...Object.keys(defaultHttpSettings),
]);

export const inputsOf = ({ inputs }: { inputs: unknown }): Shown[] => inputs as Shown[];

export const ownInputs = (step: { inputs: unknown }): Shown[] =>
  inputsOf(step).filter(({ key }) => !everywhere.has(key));

/** The fields within an input: those of its choices, or those that each entry of it has. */
export const fieldsWithin = ({ type, inputs = [] }: Shown): Shown[] =>
  type === "dynamicObject" ? inputs.flatMap(({ inputs: fields = [] }) => fields) : inputs;

/** The same words under the same key, with the same within, are one input, required here or not there. */
export const identity = (input: Shown): string =>
  [input.label, input.key, meaning(input), ...(input.inputs ?? []).map(identity)].join("\n");
