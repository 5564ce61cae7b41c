import type { IDataObject, INodeExecutionData, IPollFunctions } from "n8n-workflow";
import { poll } from "../../../running/poll";
import { chooser } from "../form/triggerFields";
import { typedForm } from "../form/typed";
import { connectionFrom, credentialName } from "./credential";
import { nodeError } from "./failure";
import { logTo } from "./logTo";
import { triggerOf } from "./triggerOf";

/** The key of the node's static data that holds what is remembered from one run to the next. */
const stateKey = "customerIo";

const nothingYet =
  "Nothing is new: the first run remembers what there is, and a test forgets it. Activate the workflow: it starts with what is new from then on";

/** What is new, or null when nothing is. What is remembered is written last: of a run that failed, nothing is. */
export const pollOnce = async (node: IPollFunctions): Promise<INodeExecutionData[][] | null> => {
  const read = (name: string): unknown => node.getNodeParameter(name, null);
  const trigger = triggerOf(String(read(chooser)));
  const state = node.getWorkflowStaticData("node");
  const connection = connectionFrom(await node.getCredentials(credentialName));
  try {
    const { items, kept } = await poll(
      trigger,
      {
        typed: typedForm(trigger.inputs, read),
        connection,
        kept: typeof state[stateKey] === "string" ? state[stateKey] : "{}",
        at: Math.floor(Date.now() / 1000),
      },
      logTo(node.logger),
    );
    if (node.getMode() === "manual" && items.length === 0) throw new Error(nothingYet);
    state[stateKey] = kept;
    return items.length > 0 ? [items.map((json) => ({ json: json as IDataObject }))] : null;
  } catch (error) {
    throw nodeError(node.getNode(), error);
  }
};
