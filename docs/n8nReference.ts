import path from "node:path";
import component from "../src";
import { link, table } from "./markdown";
import { type Action, stepGroups } from "./steps";

export const n8nReferenceFile = path.resolve(__dirname, "..", "builders", "n8n", "REFERENCE.md");

const described = "../../reference.md";

interface Outer {
  key: string;
  type: string;
  label?: unknown;
}

const choicesOf = ({ inputs }: Pick<Action, "inputs">): Outer[] =>
  (inputs as Outer[]).filter(({ type }) => type === "dynamicObject");

const operations = (): unknown[][] =>
  stepGroups().map(([title, actions, folder]) => [
    `${title} \`${folder}\``,
    actions.map(({ key, display }) => `${link(display.label, described)} \`${key}\``).join(", "),
  ]);

const renamed = (): unknown[][] =>
  Object.values(component.actions).flatMap((action) =>
    choicesOf(action).map(({ key, label }) => [
      link(action.display.label, described),
      String(label),
      `\`${key}Choice\``,
      `\`${key}\`, then the key of the field with a capital`,
    ]),
  );

const triggers = (isPolling: boolean): string =>
  Object.values(component.triggers)
    .filter((trigger) => "isPollingTrigger" in trigger === isPolling)
    .map(({ key, display }) => `${link(display.label, described)} \`${key}\``)
    .join(", ");

/** The names that n8n's users meet, of all that the definition has: what each means is said in reference.md. */
export const n8nReference = (): string => `# Reference of the n8n nodes

Written by \`npm run docs\`: do not edit. What a step does and what its fields hold is in [reference.md](${described}); labels, help texts, defaults and choices are the same in n8n.

## Customer.io (Reliable)

${table(["Resource", "Operations"], operations())}

A parameter of a node is called as the input in reference.md. Region and the HTTP inputs are in the collection \`httpSettings\`. A key-value list is \`{ "pair": [{ "key": "plan", "value": "pro" }] }\` or \`{ "object": [{ "object": "={{ $json }}" }] }\`, a list of entries \`{ "entry": [{ ... }] }\`, one of a list from the account \`{ "__rl": true, "mode": "id", "value": "7" }\`. An input with choices that have fields of their own is several parameters:

${table(["Operation", "Input", "What is chosen", "Its fields"], renamed())}

## Triggers

${table(
  ["Node", "Trigger On"],
  [
    ["Customer.io (Reliable) Trigger", triggers(false)],
    ["Customer.io (Reliable) Polling Trigger", triggers(true)],
  ],
)}
`;
