import { type Cell, columns } from "./columns";
import { type Component, type FormInput, type Step, typedInputs } from "./component";
import type { Paint } from "./paint";

/** Characters of a line of help. */
const lineWidth = 96;

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
};

/** How a value is typed where it is not plain text. */
const howToType = ({ type, collection, model }: FormInput): string | undefined => {
  if (model) return `One of: ${model.map(({ value }) => value).join(", ")}.`;
  if (collection === "valuelist") return "Typed with commas: one,two.";
  if (collection === "keyvaluelist") return `Typed as JSON: '{"name": "value"}'.`;
  if (type === "code") return "Typed as JSON.";
  if (type === "boolean") return "Either true or false.";
  return undefined;
};

const quoted = (value: string): string => (/^[\w./:@+-]*$/.test(value) ? value : `'${value}'`);

const need = ({ required, default: byDefault }: FormInput): string => {
  if (required) return "required";
  return byDefault ? `default ${byDefault}` : "optional";
};

/** One input in full, as its form shows it. */
const inputLines = (input: FormInput, paint: Paint): string[] => {
  const indent = "      ";
  const example = input.example === undefined ? undefined : `Example: ${input.key}=${quoted(input.example)}`;
  const comments = input.comments === undefined ? undefined : `${input.comments}.`.replace(/\.\.$/, ".");
  return [
    `  ${paint("strong", input.key)}  ${input.label}, ${need(input)}`,
    ...[comments, howToType(input), example]
      .flatMap((text) => (text === undefined ? [] : wrap(text, lineWidth - indent.length)))
      .map((line) => `${indent}${line}`),
  ];
};

const commandOf = (step: Step): string => {
  const values = typedInputs(step)
    .filter(({ required }) => required)
    .map(({ key, example, model }) => `${key}=${quoted(example ?? model?.[0]?.value ?? "...")}`);
  return ["npm run step --", step.key, ...values].join(" ");
};

/** Everything there is to know about one action. */
export const actionHelp = (step: Step, paint: Paint): string[] => [
  `${paint("strong", step.display.label)}: ${step.display.description}`,
  "",
  `  ${commandOf(step)}`,
  "",
  ...typedInputs(step).flatMap((input) => [...inputLines(input, paint), ""]),
  "Add --debug to see each request and answer.",
];

const rowOf = ({ key, label }: FormInput, needed: string): Cell[] => [
  { text: `    ${key}` },
  { text: label, tone: "weak" },
  { text: needed, tone: "weak" },
];

const ownRow = (input: FormInput): Cell[] => rowOf(input, need(input));

/** The row of an input that every step has; Raw Request has other defaults than the rest. */
const sharedRow = (input: FormInput, steps: Step[]): Cell[] => {
  const needs = steps.flatMap(({ inputs }) => inputs.filter(({ key }) => key === input.key).map(need));
  return rowOf(input, new Set(needs).size > 1 ? "default depends on the action" : need(input));
};

/** Every action with its inputs; those that every action has are named once. */
export const generalHelp = ({ actions }: Component, paint: Paint): string[] => {
  const steps = Object.values(actions);
  const isShared = ({ key }: FormInput) =>
    steps.every((step) => typedInputs(step).some((input) => input.key === key));
  const shared = steps.slice(0, 1).flatMap(typedInputs).filter(isShared);
  const [first] = steps;
  return [
    "npm run step -- <action> key=value ...",
    "",
    ...wrap(
      "Runs one step of the built package against a sandbox of Customer.io on this machine, and shows what the sandbox then holds. With CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY set it runs on that account; CUSTOMERIO_REGION (US or EU) and CUSTOMERIO_BASE_URL (such as the address of npm run sandbox) are optional.",
      lineWidth,
    ),
    "",
    ...steps.flatMap((step) => [
      `${paint("strong", step.key)}  ${step.display.label}: ${step.display.description}`,
      ...columns(
        typedInputs(step)
          .filter((input) => !isShared(input))
          .map(ownRow),
        paint,
      ),
      "",
    ]),
    paint("strong", "Every action also has"),
    ...columns(
      shared.map((input) => sharedRow(input, steps)),
      paint,
    ),
    "",
    "What an input means, and how to type it: npm run step -- <action> --help",
    ...(first ? ["", `Try: ${commandOf(first)}`] : []),
  ];
};
