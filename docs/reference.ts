import path from "node:path";
import component from "../src";
import * as steps from "../src/actions";
import * as dropdowns from "../src/dataSources";
import { callsOf, type RegistryEntry, type Trigger } from "../src/perform";
import * as triggers from "../src/triggers";
import { inputEntries, inputList, inputsOfEveryStep, sharedInputs } from "./inputs";
import { anchorOf, json, link, list, sentence } from "./markdown";
import { reportSections } from "./reports";
import { ownInputs } from "./shown";
import { type Action, stepGroups } from "./steps";

const entries: Record<string, RegistryEntry> = steps;

interface Call {
  route: string;
  docs: string;
}

const called = (calls: readonly Call[]): string =>
  calls.length > 0
    ? ` Calls ${[...new Set(calls.map(({ route, docs }) => `[\`${route}\`](${docs})`))].join(" and ")}.`
    : "";

const callsOfStep = (key: string): readonly Call[] => {
  const entry = entries[key];
  return entry ? callsOf(entry) : [];
};

const exampleOf = ({ examplePayload }: Action): string | undefined => {
  const { data } = examplePayload as { data: unknown };
  const isEmpty = typeof data === "object" && Object.keys(data ?? {}).length === 0;
  return isEmpty ? undefined : json({ data });
};

/** An answer without a word is no example, and one that another step gives as well is shown there. */
const output = (action: Action, shown: Map<string, string>): string[] => {
  const example = exampleOf(action);
  if (example === undefined) return [];
  const where = shown.get(example);
  if (where !== undefined) return [`Output: as that of ${link(where)}.`];
  shown.set(example, action.display.label);
  return [`Output:\n\n\`\`\`json\n${example}\n\`\`\``];
};

const ofEveryStep = "Inputs of every step";

/** The form of a step: its own inputs, and where those are that all have. */
const form = (action: Action): string =>
  [inputEntries(ownInputs(action)), `- ${link(ofEveryStep)}`].filter((part) => part !== "").join("\n");

const section = (action: Action, shown: Map<string, string>): string =>
  [
    `### ${action.display.label}`,
    `${sentence(action.display.description)} Key: \`${action.key}\`.${called(callsOfStep(action.key))}`,
    form(action),
    ...output(action, shown),
  ].join("\n\n");

const stepSections = (): string[] => {
  const shown = new Map<string, string>();
  return stepGroups().flatMap(([title, actions]) => [
    `## ${title}`,
    ...actions.map((action) => section(action, shown)),
  ]);
};

const bodyOf = (examplePayload: unknown): unknown =>
  (examplePayload as { payload: { body: { data: unknown } } }).payload.body.data;

/** What there is to say of a trigger beside its form and its output, by its key. */
const more: Record<string, () => string[]> = { reportingWebhook: reportSections };

/** Of what all steps have a trigger has the connection alone. */
const formOfTrigger = (trigger: { inputs: unknown } = { inputs: [] }): string =>
  [`- [Connection](#${anchorOf(ofEveryStep)}) \`cioConnection\` (required)`, inputEntries(ownInputs(trigger))]
    .filter((part) => part !== "")
    .join("\n");

/** The rest of what a trigger hands over is the platform's, and the same for all of them. */
const triggerSections = (): string[] =>
  Object.entries<Trigger>(triggers).map(([key, { calls, definition }]) =>
    [
      `### ${definition.display.label}`,
      `${sentence(definition.display.description)} Key: \`${key}\`.${called(calls)}`,
      formOfTrigger(component.triggers[key]),
      `Output, as \`body.data\`:\n\n\`\`\`json\n${json(bodyOf(definition.examplePayload))}\n\`\`\``,
      ...(more[key]?.() ?? []),
    ].join("\n\n"),
  );

/** Which inputs show the list of a dropdown: their labels. */
const shownBy = (dropdown: string): string => {
  const labels = Object.values(component.actions).flatMap(({ inputs }) =>
    (inputs as { label: unknown; dataSource?: string }[])
      .filter(({ dataSource }) => dataSource === dropdown)
      .map(({ label }) => String(label)),
  );
  return [...new Set(labels)].join(", ");
};

const dropdownLines = (): string =>
  list(
    Object.entries(dropdowns).map(([key, { label, description, route, docs }]) => {
      const fields = shownBy(key);
      return `**${label}** \`${key}\`: ${sentence(description)}${called([{ route, docs }])}${
        fields ? ` Shown by ${fields}.` : ""
      }`;
    }),
  );

const contents = (): string =>
  list([
    link(ofEveryStep),
    link("Inputs of several steps"),
    link("Triggers"),
    stepGroups()
      .map(([title]) => link(title))
      .join(", "),
    link("Dropdowns"),
  ]);

export const referenceFile = path.resolve(__dirname, "../reference.md");

/** reference.md as a whole: nobody writes in it by hand. */
export const reference = (): string =>
  `${[
    "<!-- npm run docs writes this file from the definition of the component. -->",
    "# Reference",
    "Every trigger and step with its inputs. [documentation.md](documentation.md) says which one to use, and explains connections, values, retries and errors. The word after a name is its key, by which workflows in code use it.",
    contents(),
    `## ${ofEveryStep}`,
    "Only the connection has to be filled in. In a Raw Request the key of the connection is `connection`, and it sends once unless Max Retry Count says otherwise. Steps that send messages have no Retry On All Errors.",
    inputList(inputsOfEveryStep()),
    "## Inputs of several steps",
    sharedInputs(),
    "## Triggers",
    "What starts a flow. [documentation.md](documentation.md#triggers) says what each can see and how to set it up.",
    ...triggerSections(),
    ...stepSections(),
    "## Dropdowns",
    "Lists of what the account has, beside fields that also take typed text. They need an App API key on the connection.",
    dropdownLines(),
  ].join("\n\n")}\n`;
