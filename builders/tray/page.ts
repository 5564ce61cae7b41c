import type { Component } from "../../running/component";
import { operationName } from "./names";
import { notInTray } from "./trayForm";

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The page about the operations of the connector, of the definition. */
export const page = ({ actions, dataSources }: Pick<Component, "actions" | "dataSources">): string => {
  const steps = Object.values(actions).sort((a, b) => (a.display.label < b.display.label ? -1 : 1));
  const left = steps.flatMap((step) => notInTray(step).map((what) => [step.display.label, what]));
  return `\
# The operations of the Tray connector

\`npm run docs\` writes this page. What each step does, its inputs and its answer are described in [reference.md](../../reference.md): the operations are the same steps with the same labels, help texts, defaults and choices.

${table(
  ["Step", "Operation", "What it does"],
  steps.map(({ key, display }) => [display.label, `\`${operationName(key)}\``, display.description]),
)}

## Dropdowns

Lists of the account, which fields of the operations name. They need the App API key.

${table(
  ["Dropdown", "Operation"],
  Object.values(dataSources).map(({ key, display }) => [display.label, `\`${operationName(key)}\``]),
)}

## What a step has and its operation has not

Tray hands over a file as an address, and takes an answer that is an object.

${table(["Step", "Left out"], left)}
`;
};
