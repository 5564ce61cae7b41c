import { type Component, type FormInput, type Step, typedInputs } from "../running/component";
import { exampleOf, firstCommand, preparationOf, typedPair } from "./firstCommand";
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
const howToType = (input: FormInput): string | undefined => {
  const { type, collection, model, inputs = [] } = input;
  if (type === "dynamicObject")
    return `Typed as JSON: '${exampleOf(input)}'. Configurations: ${inputs.map(({ key }) => key).join(", ")}.`;
  if (model) return `One of: ${model.map(({ value }) => value).join(", ")}.`;
  if (collection === "valuelist") return "Typed with commas: one,two.";
  if (collection === "keyvaluelist") return `Typed as JSON: '{"name": "value"}'.`;
  if (type === "code") return "Typed as JSON.";
  if (type === "boolean") return "Either true or false.";
  return undefined;
};

const need = ({ required, default: byDefault }: FormInput): string => {
  if (required) return "required";
  return byDefault ? `default ${byDefault}` : "optional";
};

/** One input in full, as its form shows it. */
const inputLines = (input: FormInput, paint: Paint): string[] => {
  const indent = "      ";
  const example = input.example === undefined ? undefined : `Example: ${typedPair(input.key, input.example)}`;
  const comments = input.comments === undefined ? undefined : `${input.comments}.`.replace(/\.\.$/, ".");
  return [
    `  ${paint("strong", input.key)}  ${input.label}, ${need(input)}`,
    ...[comments, howToType(input), example]
      .flatMap((text) => (text === undefined ? [] : wrap(text, lineWidth - indent.length)))
      .map((line) => `${indent}${line}`),
  ];
};

/** Everything there is to know about one action. */
export const actionHelp = (component: Component, step: Step, paint: Paint): string[] => {
  const { says } = preparationOf(component, step);
  return [
    `${paint("strong", step.display.label)}: ${step.display.description}`,
    "",
    `  ${firstCommand(step)}`,
    "",
    ...(says === ""
      ? []
      : [`In a sandbox of its own it runs after ${says}, so that it finds something to act on.`, ""]),
    ...typedInputs(step).flatMap((input) => [...inputLines(input, paint), ""]),
    "Add --debug to see each request and answer. key=@file takes the value from a file; @@ is a @ itself.",
  ];
};

/** Inputs that nearly every step has are named once, in the end. */
const isCommon = ({ key, required }: FormInput, steps: Step[]): boolean =>
  required !== true &&
  steps.filter(({ inputs }) => inputs.some((input) => input.key === key)).length > (steps.length * 3) / 4;

const indented = (text: string): string[] =>
  text === "" ? [] : wrap(text, lineWidth - 4).map((line) => `    ${line}`);

const overview = (step: Step, steps: Step[], paint: Paint): string[] => {
  const own = typedInputs(step).filter((input) => !isCommon(input, steps));
  const named = own.map(({ key, required }) => (required ? `${key} (required)` : key)).join(", ");
  const [heading = "", ...more] = wrap(
    `${step.display.label}: ${step.display.description}`,
    lineWidth - step.key.length - 2,
  );
  return [`${paint("strong", step.key)}  ${heading}`, ...indented(more.join(" ")), ...indented(named), ""];
};

/** Every action with the keys of its inputs. */
export const generalHelp = ({ actions }: Component, paint: Paint): string[] => {
  const steps = Object.values(actions);
  const example = actions.identify ?? steps[0];
  const common = steps.flatMap(typedInputs).filter((input) => isCommon(input, steps));
  return [
    "npm run step -- <action> key=value ...",
    ...(example ? [`For example: ${firstCommand(example)}`] : []),
    "",
    ...wrap(
      "Runs one step of the built package against a sandbox of Customer.io on this machine, new for each run, and shows what the sandbox then holds. To keep what steps leave: npm run sandbox prints what to type. With CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY set it runs on that account; CUSTOMERIO_APP_API_KEY, CUSTOMERIO_REGION (US or EU) and CUSTOMERIO_BASE_URL are optional.",
      lineWidth,
    ),
    "",
    ...steps.flatMap((step) => overview(step, steps, paint)),
    paint("strong", "Most actions also have"),
    ...indented([...new Set(common.map(({ key }) => key))].join(", ")),
    "",
    "key=@file takes a value from a file, such as records=@people.csv; @@ is a @ itself.",
    "What an input means, its default and how to type it: npm run step -- <action> --help",
  ];
};
