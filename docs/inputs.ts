import component from "../src";
import { defaultHttpSettings } from "../src/inputs/httpSettings";
import { anchorOf, list, sentence } from "./markdown";

/** An input of a step or trigger or a field of a connection, as far as it is shown. */
export interface Shown {
  key: string;
  label: unknown;
  type?: string;
  comments?: string;
  required?: boolean;
  default?: unknown;
  model?: { label: string; value: string }[];
  /** What may be chosen in an input that has fields for each choice, and then those fields. */
  inputs?: Shown[];
}

const defaultOf = ({ type, default: value, model }: Shown): string => {
  const chosen = model?.find((choice) => choice.value === value)?.label;
  if (chosen !== undefined) return ` Default: ${chosen}.`;
  if (type === "boolean") return ` Default: ${String(value) === "true" ? "on" : "off"}.`;
  return value === undefined || value === "" || typeof value === "object"
    ? ""
    : ` Default: \`${String(value)}\`.`;
};

const choicesOf = ({ model }: Shown): string =>
  model && model.length > 0 ? ` Choices: ${model.map(({ label }) => label).join(", ")}.` : "";

/** What an input holds, what may be chosen and what is there when nobody chooses. */
export const meaning = (input: Shown): string =>
  `${sentence(input.comments)}${choicesOf(input)}${defaultOf(input)}`;

const named = (label: string, { key, required }: Shown): string =>
  `${label} \`${key}\`${required ? " (required)" : ""}`;

const full = (input: Shown): string => `${named(`**${String(input.label)}**`, input)}: ${meaning(input)}`;

/** Inputs described in full, also the fields of a connection. */
export const inputList = (inputs: readonly Shown[]): string => list(inputs.map(full));

/** The inputs that all steps have, by their keys; those of one step are the others. */
const everywhere = new Set(["cioConnection", "connection", "region", ...Object.keys(defaultHttpSettings)]);

const inputsOf = ({ inputs }: { inputs: unknown }): Shown[] => inputs as Shown[];

export const ownInputs = (step: { inputs: unknown }): Shown[] =>
  inputsOf(step).filter(({ key }) => !everywhere.has(key));

export const inputsOfEveryStep = (): Shown[] =>
  Object.values(component.actions)
    .filter(({ key }) => key === "identify")
    .flatMap(inputsOf)
    .filter(({ key }) => everywhere.has(key));

/** The fields within an input: those of its choices, or those that each entry of it has. */
const fieldsWithin = ({ type, inputs = [] }: Shown): Shown[] =>
  type === "dynamicObject" ? inputs.flatMap(({ inputs: fields = [] }) => fields) : inputs;

/** An input that so many steps have word for word is described once. */
const several = 2;

/** The same words under the same key are one input, required here or not there. */
const identity = (input: Shown): string => [input.label, input.key, meaning(input)].join("\n");

/** The inputs of several steps, each with the place where it is described. */
const common = ((): Map<string, { input: Shown; anchor: string }> => {
  const found = new Map<string, { input: Shown; steps: Set<string> }>();
  for (const action of Object.values(component.actions))
    for (const input of ownInputs(action).flatMap((own) => [own, ...fieldsWithin(own)])) {
      const one = found.get(identity(input)) ?? { input, steps: new Set() };
      found.set(identity(input), { ...one, steps: one.steps.add(action.key) });
    }
  const seen = new Map<string, number>();
  return new Map(
    [...found]
      .filter(([, { steps }]) => steps.size >= several)
      .sort(([, one], [, other]) => String(one.input.label).localeCompare(String(other.input.label), "en"))
      .map(([words, { input }]) => {
        const anchor = anchorOf(String(input.label));
        const before = seen.get(anchor) ?? 0;
        seen.set(anchor, before + 1);
        return [words, { input, anchor: before === 0 ? anchor : `${anchor}-${before}` }];
      }),
  );
})();

const fieldNames = (fields: readonly Shown[]): string =>
  fields.map(({ label, required }) => `${String(label)}${required ? " (required)" : ""}`).join(", ");

const choice = ({ label, key, comments, inputs = [] }: Shown): string =>
  `- **${String(label)}** \`${key}\`: ${sentence(comments)}${inputs.length > 0 ? ` Fields: ${fieldNames(inputs)}.` : ""}`;

const deeper = (entries: readonly string[]): string[] => entries.map((entry) => `  ${entry}`);

/** What stands below an input that has fields: its choices, and then each field once. */
const within = (input: Shown): string[] => {
  const fields = [
    ...new Set(fieldsWithin(input).map((field) => entries({ ...field, required: false }).join("\n"))),
  ].flatMap((entry) => entry.split("\n"));
  return input.type === "dynamicObject"
    ? deeper([...(input.inputs ?? []).map(choice), "- Their fields:", ...deeper(fields)])
    : deeper(fields);
};

/** An entry of a list of inputs: only its name where the input is described elsewhere. */
const entries = (input: Shown): string[] => {
  const described = common.get(identity(input));
  return described
    ? [`- ${named(`[${String(input.label)}](#${described.anchor})`, input)}`]
    : [`- ${full(input)}`, ...within(input)];
};

/** The inputs of a step in the order of its form. */
export const inputEntries = (inputs: readonly Shown[]): string => inputs.flatMap(entries).join("\n");

/** Each with a heading of its own, so that a step can lead to it. */
export const commonInputs = (): string =>
  [...common.values()]
    .map(({ input }) =>
      [
        `### ${String(input.label)}`,
        [`- \`${input.key}\`: ${meaning(input)}`, ...within(input)].join("\n"),
      ].join("\n\n"),
    )
    .join("\n\n");
