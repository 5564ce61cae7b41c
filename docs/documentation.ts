import { readFileSync } from "node:fs";
import path from "node:path";
import component from "../src";
import * as registry from "../src/actions";
import { apiKey, appApiKey } from "../src/connections";
import { defaultHttpSettings } from "../src/inputs/httpSettings";
import { limits } from "../src/limits";
import { callsOf, type Entry } from "../src/perform";

/** documentation.md is prose around generated parts; each part stands between two markers that name it. */
const marker = /(<!-- generated: (?<part>[a-zA-Z]+) -->\n)[\s\S]*?(<!-- end of generated -->)/g;

type Action = (typeof component.actions)[string];

/** An input of an action or a field of a connection, as far as it is shown. */
interface Shown {
  key: string;
  label: unknown;
  comments?: string;
  required?: boolean;
  default?: unknown;
  model?: { label: string; value: string }[];
  /** What may be chosen in an input that has fields for each choice, and then those fields. */
  inputs?: Shown[];
}

const connections = [apiKey, appApiKey];

/** The folders of src/actions in the order of the documentation, as it calls them. */
const titles: Record<string, string> = {
  people: "People",
  subscriptions: "Subscriptions",
  activities: "Activities",
  events: "Events",
  devices: "Devices",
  objects: "Objects and Relationships",
  segments: "Segments",
  forms: "Forms",
  deliveries: "Deliveries",
  batch: "Batches",
  transactional: "Transactional Messages",
  broadcasts: "Broadcasts",
  campaigns: "Campaigns",
  newsletters: "Newsletters",
  metrics: "Metrics",
  exports: "Exports",
  imports: "Imports",
  collections: "Collections",
  snippets: "Snippets",
  suppressions: "Suppressed Addresses",
  account: "Account",
  rawRequest: "Raw Requests",
};

/** Which folder of src/actions each action comes from, in the order of the registry. */
const folders = (): Map<string, string> => {
  const source = readFileSync(path.resolve(__dirname, "../src/actions/index.ts"), "utf8");
  return new Map(
    [...source.matchAll(/export \{ (\w+) \} from "\.\/(\w+)\//g)].map(([, name = "", folder = ""]) => [
      name,
      folder,
    ]),
  );
};

const cell = (text: unknown): string =>
  String(text ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");

const row = (...cells: unknown[]): string => `| ${cells.map(cell).join(" | ")} |`;

const table = (head: string[], rows: unknown[][]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");

const defaultOf = ({ default: value, model }: Pick<Shown, "default" | "model">): string => {
  const chosen = model?.find((choice) => choice.value === value)?.label;
  return chosen ?? (value === undefined || value === "" ? "" : `\`${String(value)}\``);
};

const choicesOf = ({ model, inputs }: Pick<Shown, "model" | "inputs">): string => {
  if (inputs) return " Choices: see below.";
  return model && model.length > 0 ? ` Choices: ${model.map(({ label }) => label).join(", ")}.` : "";
};

const sentence = (comments: string | undefined): string =>
  comments ? `${comments.replace(/\.$/, "")}.` : "";

const inputRows = (inputs: readonly Shown[]): unknown[][] =>
  inputs.map((input) => [
    `${String(input.label)}${input.required ? " (required)" : ""}`,
    `\`${input.key}\``,
    `${sentence(input.comments)}${choicesOf(input)}`,
    defaultOf(input),
  ]);

const inputTable = (inputs: readonly Shown[]): string =>
  table(["Input", "Key", "Comments", "Default"], inputRows(inputs));

/** The choices of the inputs that have fields for each choice. */
const choiceTables = (inputs: readonly Shown[]): string[] =>
  inputs
    .filter((input) => input.inputs)
    .map((input) =>
      table(
        [String(input.label), "Key", "Comments", "Fields"],
        (input.inputs ?? []).map((choice) => [
          choice.label,
          `\`${choice.key}\``,
          sentence(choice.comments),
          (choice.inputs ?? [])
            .map(({ label, key, required }) => `${label} \`${key}\`${required ? " (required)" : ""}`)
            .join(", "),
        ]),
      ),
    );

const entries: Record<string, Entry> = registry;

const callsText = (key: string): string => {
  const entry = entries[key];
  const calls = (entry ? callsOf(entry) : []).map(({ route, docs }) => `[\`${route}\`](${docs})`);
  return calls.length > 0 ? ` Calls ${calls.join(" and ")}.` : "";
};

/** As wide as an example may be before it is broken into lines. */
const widest = 100;

/** JSON with what fits into one line in one line. */
const written = (value: unknown, indent = ""): string => {
  const flat = JSON.stringify(value).replace(
    /("(?:[^"\\]|\\.)*")|([:,])/g,
    (_, text, mark) => text ?? `${mark} `,
  );
  if (typeof value !== "object" || value === null || indent.length + flat.length <= widest) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, one]) => `${inner}${isList ? "" : `${JSON.stringify(key)}: `}${written(one, inner)}`,
  );
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
};

/** An answer without a word is no example. */
const exampleOf = ({ examplePayload }: Action): string[] => {
  const { data } = examplePayload as { data: unknown };
  const isEmpty = typeof data === "object" && Object.keys(data ?? {}).length === 0;
  return isEmpty ? [] : [`Example of the output:\n\n\`\`\`json\n${written({ data })}\n\`\`\``];
};

/** The inputs that all steps have, by their keys; those of one step are the others. */
const sharedKeys = new Set(["cioConnection", "connection", "region", ...Object.keys(defaultHttpSettings)]);

const ownInputs = ({ inputs }: Action): Shown[] =>
  (inputs as Shown[]).filter(({ key }) => !sharedKeys.has(key));

/** An input that so many steps have word for word is described once. */
const many = 3;

const inputRow = (input: Shown): string => row(...(inputRows([input])[0] ?? []));

const commonRows = (): Map<string, Shown> => {
  const found = new Map<string, Shown[]>();
  for (const input of Object.values(component.actions).flatMap(ownInputs))
    found.set(inputRow(input), [...(found.get(inputRow(input)) ?? []), input]);
  return new Map(
    [...found].flatMap(([text, [first, ...others]]) =>
      first && others.length + 1 >= many ? [[text, first] as const] : [],
    ),
  );
};

const common = commonRows();

/** The inputs of a step; of those that are described elsewhere, where. */
const ownTable = (inputs: readonly Shown[]): string =>
  table(
    ["Input", "Key", "Comments", "Default"],
    inputs.map((input) => {
      const [label, key, comments, byDefault] = inputRows([input])[0] ?? [];
      return common.has(inputRow(input))
        ? [`[${String(input.label)}][many]${input.required ? " (required)" : ""}`, key, "", ""]
        : [label, key, comments, byDefault];
    }),
  );

const actionSection = (action: Action): string => {
  const own = ownInputs(action);
  return [
    `### ${action.display.label}`,
    `${sentence(action.display.description)} Key: \`${action.key}\`.${callsText(action.key)}`,
    ...(own.length > 0 ? [ownTable(own)] : []),
    ...choiceTables(own),
    ...exampleOf(action),
  ].join("\n\n");
};

const grouped = (): [string, Action[]][] => {
  const all = [...folders()];
  const unknown = all.find(([, folder]) => !(folder in titles));
  if (unknown) throw new Error(`src/actions/${unknown[1]} has no title in docs/documentation.ts`);
  return Object.entries(titles)
    .map(([folder, title]): [string, Action[]] => [
      title,
      all.filter(([, from]) => from === folder).flatMap(([key]) => component.actions[key] ?? []),
    ])
    .filter(([, actions]) => actions.length > 0);
};

const anchor = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-");

const link = (label: string): string => `[${label}](#${anchor(label)})`;

const sharedInputs = (): Shown[] => {
  const inputs = component.actions.identify?.inputs as Shown[];
  return inputs.filter(({ key }) => sharedKeys.has(key));
};

const parts: Record<string, () => string> = {
  steps: () =>
    table(
      ["To do this", "Use this step"],
      grouped().flatMap(([, actions]) =>
        actions.map(({ display }) => [display.description, link(display.label)]),
      ),
    ),
  connections: () =>
    connections
      .map(({ display, inputs }) =>
        [
          `### ${display.label} connection`,
          sentence(display.description),
          table(
            ["Field", "Key", "Comments", "Default"],
            inputRows(Object.entries(inputs).map(([key, field]) => ({ ...field, key }))),
          ),
        ].join("\n\n"),
      )
      .join("\n\n"),
  sharedInputs: () => inputTable(sharedInputs()),
  commonInputs: () => inputTable([...common.values()]),
  limits: () =>
    table(
      ["Limit", "Most", "Source"],
      Object.entries(limits).map(([name, { max, unit, source }]) => [
        name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
        `${max.toLocaleString("en-US")} ${unit}`,
        source,
      ]),
    ),
  actions: () =>
    grouped()
      .map(([title, actions]) => [`## ${title}`, ...actions.map(actionSection)].join("\n\n"))
      .join("\n\n"),
};

/** The names of the parts: each has its place in documentation.md. */
export const partNames = Object.keys(parts);

export const documentationFile = path.resolve(__dirname, "../documentation.md");

/** The documentation with its generated parts made anew from the component's definition. */
export const render = (current: string): string =>
  current.replace(marker, (_, start: string, part: string, end: string) => {
    const write = parts[part];
    if (!write) throw new Error(`documentation.md asks for an unknown part: ${part}`);
    return `${start}\n${write()}\n\n${end}`;
  });
