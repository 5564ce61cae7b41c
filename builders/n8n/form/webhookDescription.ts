import type { INodeTypeDescription } from "n8n-workflow";
import { description } from "./description";
import { triggerFields, webhookTriggers } from "./triggerFields";

/** The node that Customer.io calls. It has an output for each way in which a trigger goes on. */
export const webhookDescription = (): INodeTypeDescription => {
  const triggers = webhookTriggers();
  const names = [...new Set(triggers.flatMap(({ staticBranchNames = [] }) => staticBranchNames))];
  return {
    ...description,
    displayName: "Customer.io (Reliable) Trigger",
    name: "customerIoReliableTrigger",
    group: ["trigger"],
    description: "Starts the workflow when Customer.io reports something",
    defaults: { name: "Customer.io Trigger" },
    inputs: [],
    outputs: names.map((displayName) => ({ type: "main", displayName })),
    outputNames: names,
    webhooks: [{ name: "default", httpMethod: "POST", responseMode: "onReceived", path: "webhook" }],
    properties: triggerFields(triggers),
  };
};
