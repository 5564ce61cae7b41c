import type { FormInput } from "../../running/component";
import { isAdvanced, operationName } from "./names";

/** Text of a tag as JSON, which the kit reads: so nothing in it is a tag or the end of the comment. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll("@", "\\u0040").replaceAll("*/", "*\\/");

const anObject = "{ [key: string]: any }";

/** Choices by value: the kit sorts the values of a list, and leaves their labels in the order in which they are written. */
const sortedChoices = ({ key, model = [] }: FormInput) => {
  const comma = model.find(({ label }) => label.includes(", "));
  if (comma) throw new Error(`${key}: the kit would read the label ${comma.label} as two`);
  return model.toSorted((a, b) => (a.value < b.value ? -1 : 1));
};

const defaultOf = ({ type, default: value }: FormInput): string | undefined =>
  value === undefined || value === "" ? undefined : type === "boolean" ? value : quoted(value);

/** What the form of Tray shows of an input besides the field. */
export const descriptionOf = ({ comments = "", example }: FormInput): string =>
  example === undefined || example === "" ? comments : `${comments}. For example: ${example}`;

const tagsOf = (input: FormInput): [tag: string, text: string | undefined][] => [
  ["title", quoted(input.label)],
  ["description", quoted(descriptionOf(input))],
  ["default", defaultOf(input)],
  [
    "enumLabels",
    input.model &&
      quoted(
        sortedChoices(input)
          .map(({ label }) => label)
          .join(", "),
      ),
  ],
  ...(input.dataSource === undefined || input.collection
    ? []
    : ([
        ["lookupOperation", operationName(input.dataSource)],
        ["lookupInput", "{}"],
        ["lookupAuthRequired", "true"],
      ] as [string, string][])),
  ["advanced", isAdvanced(input.key) ? "true" : undefined],
];

/** JSON is an object or a list, as the example is; other text may stand for it. */
const jsonType = ({ example = "" }: FormInput): string =>
  example.startsWith("{") ? anObject : example.startsWith("[") ? "any[]" : "string";

/** Declares a type beside the one that is being made, and gives its name. */
type Declare = (type: string, title: string) => string;

/** One of the forms of a field that has several: each has a title when it is declared by itself. */
const formType = ({ key, label, inputs = [] }: FormInput, declare: Declare): string =>
  declare(`{ configuration: ${quoted(key)}; values: ${objectType(inputs, declare)} }`, label);

const single = (input: FormInput, declare: Declare): string => {
  const { type, inputs = [], model } = input;
  if (type === "boolean") return "boolean";
  if (type === "code") return jsonType(input);
  if (type === "structuredObject") return objectType(inputs, declare);
  if (type === "dynamicObject") return inputs.map((form) => formType(form, declare)).join(" | ");
  if (model)
    return sortedChoices(input)
      .map(({ value }) => quoted(value))
      .join(" | ");
  return "string";
};

const fieldType = (input: FormInput, declare: Declare): string => {
  if (input.collection === "keyvaluelist") return anObject;
  return input.collection === "valuelist" ? `(${single(input, declare)})[]` : single(input, declare);
};

const objectType = (inputs: readonly FormInput[], declare: Declare): string => {
  const fields = inputs.map((input) => {
    const tags = tagsOf(input).flatMap(([tag, text]) => (text === undefined ? [] : [` * @${tag} ${text}`]));
    const field = `${JSON.stringify(input.key)}${input.required ? "" : "?"}: ${fieldType(input, declare)};`;
    return ["/**", ...tags, " */", field].join("\n");
  });
  return `{\n${fields.join("\n")}\n}`;
};

/** A form as the type that the kit makes a schema of: the text of a file that exports it. */
export const inputType = (name: string, inputs: readonly FormInput[]): string => {
  const declared: string[] = [];
  const declare: Declare = (type, title) => {
    const form = `${name}Form${declared.length + 1}`;
    declared.push(`/** @title ${quoted(title)} */\ntype ${form} = ${type};\n`);
    return form;
  };
  const type = objectType(inputs, declare);
  return [...declared, `export type ${name} = ${type};\n`].join("\n");
};
