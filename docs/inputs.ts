import component from "../src";
import { anchorOf, list, sentence } from "./markdown";
import { shared } from "./shared";
import { everywhere, fieldsWithin, identity, inputsOf, meaning, type Shown } from "./shown";

const withKey = (label: string, { key, required }: Shown): string =>
  `${label} \`${key}\`${required ? " (required)" : ""}`;

const full = (input: Shown): string => `${withKey(`**${String(input.label)}**`, input)}: ${meaning(input)}`;

/** Inputs described in full, also the fields of a connection. */
export const inputList = (inputs: readonly Shown[]): string => list(inputs.map(full));

/** The inputs that every step has; what is said of them is said of Identify's. */
export const inputsOfEveryStep = (): Shown[] =>
  Object.values(component.actions)
    .filter(({ key }) => key === "identify")
    .flatMap(inputsOf)
    .filter(({ key }) => everywhere.has(key));

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
  const described = shared.get(identity(input));
  return described
    ? [`- ${withKey(`[${String(input.label)}](#${anchorOf(described.heading)})`, input)}`]
    : [`- ${full(input)}`, ...within(input)];
};

/** The inputs of a step in the order of its form. */
export const inputEntries = (inputs: readonly Shown[]): string => inputs.flatMap(entries).join("\n");

/** Each with a heading of its own, so that a step can lead to it. */
export const sharedInputs = (): string =>
  [...shared.values()]
    .map(({ input, heading }) =>
      [`### ${heading}`, [`- \`${input.key}\`: ${meaning(input)}`, ...within(input)].join("\n")].join("\n\n"),
    )
    .join("\n\n");
