import type { INodeProperties, INodeTypeDescription } from "n8n-workflow";
import { isSetting, resources } from "../run/builtPackage";
import { description } from "./description";
import { properties } from "./properties";

/** The node with every step of the built package, as n8n shows it. */
export const stepsDescription = (): INodeTypeDescription => {
  const all = resources();
  const resource: INodeProperties = {
    displayName: "Resource",
    name: "resource",
    type: "options",
    noDataExpression: true,
    options: all.map(({ key, title }) => ({ name: title, value: key })),
    default: all[0]?.key ?? "",
  };
  const operations = all.map(
    ({ key, steps }): INodeProperties => ({
      displayName: "Operation",
      name: "operation",
      type: "options",
      noDataExpression: true,
      displayOptions: { show: { resource: [key] } },
      options: steps.map((step) => ({
        name: step.display.label,
        value: step.key,
        description: step.display.description,
        action: step.display.label,
      })),
      default: steps[0]?.key ?? "",
    }),
  );
  return {
    ...description,
    displayName: "Customer.io (Reliable)",
    name: "customerIoReliable",
    group: ["output"],
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: "Identify people, track events, send messages and read what Customer.io holds",
    defaults: { name: "Customer.io" },
    inputs: ["main"],
    outputs: ["main"],
    usableAsTool: true,
    properties: [
      resource,
      ...operations,
      ...properties(
        all.flatMap(({ steps }) => steps),
        "operation",
        isSetting,
      ),
    ],
  };
};
