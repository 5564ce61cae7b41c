import type { INodeTypeDescription } from "n8n-workflow";
import { description } from "./description";
import { pollingTriggers, triggerFields } from "./triggerFields";

/** The node that asks Customer.io from time to time. n8n adds when. */
export const pollingDescription = (): INodeTypeDescription => ({
  ...description,
  displayName: "Customer.io (Reliable) Polling Trigger",
  name: "customerIoReliablePollingTrigger",
  group: ["trigger"],
  description: "Starts the workflow with what is new in Customer.io",
  defaults: { name: "Customer.io Polling Trigger" },
  polling: true,
  inputs: [],
  outputs: ["main"],
  properties: triggerFields(pollingTriggers()),
});
