import type { IExecuteFunctions, INodeExecutionData } from "n8n-workflow";
import type { Step } from "../../../running/component";
import { performStep } from "../../../running/performStep";
import { readingSettings, typedForm } from "../form/typed";
import { component, isSetting } from "./builtPackage";
import { connectionFrom, credentialName } from "./credential";
import { detailsOf, messageOf, nodeError } from "./failure";
import { withFiles } from "./files";
import { itemsOf } from "./items";
import { logTo } from "./logTo";

const stepOf = (key: string): Step => {
  const step = component.actions[key];
  if (step) return step;
  throw new Error(`Operation: there is no ${key}`);
};

const run = async (node: IExecuteFunctions, item: number): Promise<INodeExecutionData[]> => {
  const read = (name: string): unknown => node.getNodeParameter(name, item, null);
  const step = stepOf(String(read("operation")));
  const typed = typedForm(
    step.inputs,
    readingSettings(read, (key) => isSetting({ key })),
  );
  const connection = connectionFrom(await node.getCredentials(credentialName, item));
  const filled = await withFiles(step.inputs, typed, node, item);
  const data = await performStep(step, filled, connection, logTo(node.logger));
  return itemsOf(data, item, (bytes) => node.helpers.prepareBinaryData(bytes));
};

/**
 * What goes on instead of the result of an item that failed. By these keys n8n knows an error for its error output; it
 * would leave nothing but the message of one that is handed to it as an error.
 */
const failed = (error: unknown, item: number): INodeExecutionData => ({
  json: { error: messageOf(error), details: detailsOf(error) },
  pairedItem: { item },
});

/** Runs the step once for each item, one after the other: what is said of a person stays in its order. */
export const execute = async (node: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
  const results: INodeExecutionData[] = [];
  for (const item of node.getInputData().keys()) {
    try {
      results.push(...(await run(node, item)));
    } catch (error) {
      if (!node.continueOnFail()) throw nodeError(node.getNode(), error, item);
      results.push(failed(error, item));
    }
  }
  return [results];
};
