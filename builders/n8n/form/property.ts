import type { INodeProperties, INodePropertyMode, INodePropertyOptions } from "n8n-workflow";
import type { FormInput } from "../../../running/component";
import { takesFiles } from "./takesFiles";

/** As n8n's own nodes say it of a list that is filled from the account. */
const orByExpression =
  'Choose from the list, or specify one using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.';

/** The kinds of input that n8n has different fields for. */
export type Kind =
  | "pairs"
  | "records"
  | "list"
  | "choices"
  | "entries"
  | "entry"
  | "choice"
  | "configurations"
  | "flag"
  | "json"
  | "long"
  | "text";

/** What decides, the first that fits. */
const kinds: [Kind, (input: FormInput) => boolean][] = [
  ["configurations", ({ type }) => type === "dynamicObject"],
  ["records", ({ type }) => type === "structuredObject"],
  ["pairs", ({ collection }) => collection === "keyvaluelist"],
  ["choices", ({ collection, model }) => collection === "valuelist" && model !== undefined],
  ["entries", ({ collection, dataSource }) => collection === "valuelist" && dataSource !== undefined],
  ["list", ({ collection }) => collection === "valuelist"],
  ["choice", ({ model }) => model !== undefined],
  ["entry", ({ dataSource }) => dataSource !== undefined],
  ["flag", ({ type }) => type === "boolean"],
  ["json", ({ type }) => type === "code"],
  ["long", ({ type }) => type === "text"],
];

export const kindOf = (input: FormInput): Kind => kinds.find(([, fits]) => fits(input))?.[0] ?? "text";

/** Beside `resource` and `operation`, which are n8n's, an input keeps its key. */
export const nameOf = (input: FormInput): string =>
  kindOf(input) === "configurations" ? `${input.key}Choice` : input.key;

/** What a field of one of the choices of an input is called. */
export const innerName = (outer: FormInput, { key }: FormInput): string =>
  `${outer.key}${key.charAt(0).toUpperCase()}${key.slice(1)}`;

const choicesOf = ({ model = [] }: FormInput): INodePropertyOptions[] =>
  model.map(({ label, value }) => ({ name: label, value }));

/** Nothing is chosen until somebody does; what need not be chosen can be left so. */
const configurationsOf = ({ required, inputs = [] }: FormInput): INodePropertyOptions[] => [
  ...(required ? [] : [{ name: "None", value: "" }]),
  ...inputs.map(({ key, label, comments = "" }) => ({ name: label, value: key, description: comments })),
];

/** The two ways to say which one of a list: the help texts promise that it can be typed, too. */
const waysToSay = ({
  label,
  dataSource = "",
  example,
  placeholder = example,
}: FormInput): INodePropertyMode[] => [
  {
    displayName: "From List",
    name: "list",
    type: "list",
    typeOptions: { searchListMethod: dataSource, searchable: true },
  },
  {
    displayName: label.endsWith("ID") ? "By ID" : "Typed",
    name: "id",
    type: "string",
    ...(placeholder && { placeholder: `e.g. ${placeholder}` }),
  },
];

type Form = Pick<INodeProperties, "type" | "default" | "typeOptions" | "options" | "placeholder" | "modes">;

const forms: Record<Kind, (input: FormInput) => Form> = {
  pairs: () => ({
    type: "fixedCollection",
    default: {},
    typeOptions: { multipleValues: true },
    placeholder: "Add Pair or Object",
    options: [
      {
        name: "pair",
        displayName: "Pair",
        values: [
          { displayName: "Key", name: "key", type: "string", default: "" },
          { displayName: "Value", name: "value", type: "string", default: "" },
        ],
      },
      // n8n drops an expression for a list as a whole.
      {
        name: "object",
        displayName: "Object",
        values: [
          {
            displayName: "Object",
            name: "object",
            type: "string",
            default: "",
            description: "All pairs at once: an expression such as {{ $json }}, or JSON text",
            typeOptions: { rows: 4 },
          },
        ],
      },
    ],
  }),
  records: ({ label, inputs = [] }) => ({
    type: "fixedCollection",
    default: {},
    typeOptions: { multipleValues: true },
    placeholder: "Add Entry",
    options: [{ name: "entry", displayName: label, values: inputs.map((one) => propertyOf(one)) }],
  }),
  list: () => ({ type: "string", default: [], typeOptions: { multipleValues: true } }),
  choices: (input) => ({ type: "multiOptions", default: [], options: choicesOf(input) }),
  entries: ({ dataSource = "" }) => ({
    type: "multiOptions",
    default: [],
    typeOptions: { loadOptionsMethod: dataSource },
  }),
  entry: (input) => ({
    type: "resourceLocator",
    default: { mode: "list", value: input.default ?? "" },
    modes: waysToSay(input),
  }),
  choice: (input) => ({ type: "options", default: input.default ?? "", options: choicesOf(input) }),
  configurations: (input) => ({ type: "options", default: "", options: configurationsOf(input) }),
  flag: (input) => ({ type: "boolean", default: input.default === "true" }),
  // A field that n8n knows to be JSON would refuse CSV, which some of these take.
  json: (input) => ({ type: "string", default: input.default ?? "", typeOptions: { rows: 4 } }),
  long: (input) => ({ type: "string", default: input.default ?? "", typeOptions: { rows: 6 } }),
  text: (input) => ({ type: "string", default: input.default ?? "" }),
};

const ofAFile = "For a file of the item: the name of its field, such as data";

const placeholderOf = ({ placeholder }: FormInput) => (placeholder === undefined ? {} : { placeholder });

/** The field of n8n for an input; the fields of its choices are apart. */
export const propertyOf = (input: FormInput, name = nameOf(input)): INodeProperties => {
  const isFilled = input.dataSource !== undefined;
  return {
    displayName: input.label,
    name,
    description: isFilled ? `${input.comments}. ${orByExpression}` : (input.comments ?? ""),
    ...(takesFiles(input) && { hint: ofAFile }),
    ...placeholderOf(input),
    ...forms[kindOf(input)](input),
    ...(input.required && { required: true }),
  };
};
