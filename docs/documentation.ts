import { readFileSync } from "node:fs";
import path from "node:path";
import component from "../src";
import * as registry from "../src/actions";
import { apiKey, appApiKey } from "../src/connections";
import { limits } from "../src/limits";

/** documentation.md is prose around generated parts; each part stands between two markers that name it. */
const marker = /(<!-- generated: (?<part>[a-z]+) -->\n)[\s\S]*?(<!-- end of generated -->)/g;

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

const titles: Record<string, string> = {
  people: "People",
  events: "Events",
  devices: "Devices",
  objects: "Objects and Relationships",
  segments: "Segments",
  forms: "Forms",
  deliveries: "Deliveries",
  batch: "Batches",
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
            .map(({ label, key, required }) => `${label} (\`${key}\`${required ? ", required" : ""})`)
            .join(", "),
        ]),
      ),
    );

const operations = registry as Record<string, { route?: string; docs?: string }>;

const actionSection = (action: Action): string => {
  const { route, docs } = operations[action.key] ?? {};
  return [
    `### ${action.display.label}`,
    `${sentence(action.display.description)} Key: \`${action.key}\`.${route ? ` Calls \`${route}\` ([reference](${docs})).` : ""}`,
    table(["Input", "Key", "Comments", "Default"], inputRows(action.inputs as Shown[])),
    ...choiceTables(action.inputs as Shown[]),
    `Output example:\n\n\`\`\`json\n${JSON.stringify(action.examplePayload, null, 2)}\n\`\`\``,
  ].join("\n\n");
};

const grouped = (): [string, Action[]][] => {
  const keys = [...folders()];
  return Object.entries(titles)
    .map(([folder, title]): [string, Action[]] => [
      title,
      keys.filter(([, from]) => from === folder).flatMap(([key]) => component.actions[key] ?? []),
    ])
    .filter(([, actions]) => actions.length > 0);
};

const anchor = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-");

const parts: Record<string, () => string> = {
  steps: () =>
    table(
      ["To do this", "Use this step"],
      grouped().flatMap(([, actions]) =>
        actions.map(({ display }) => [display.description, `[${display.label}](#${anchor(display.label)})`]),
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

export const documentationFile = path.resolve(__dirname, "../documentation.md");

/** The documentation with its generated parts made anew from the component's definition. */
export const render = (current: string): string =>
  current.replace(marker, (_, start: string, part: string, end: string) => {
    const write = parts[part];
    if (!write) throw new Error(`documentation.md asks for an unknown part: ${part}`);
    return `${start}\n${write()}\n\n${end}`;
  });
