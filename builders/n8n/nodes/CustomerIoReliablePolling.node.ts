import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from "n8n-workflow";
import { pollingDescription } from "../form/pollingDescription";
import { dropdowns } from "../run/dropdowns";
import { pollOnce } from "../run/pollOnce";
import { testCredential } from "../run/testCredential";

/** Starts a workflow with what is new in Customer.io since the last look. n8n makes one of the class in each file. */
export class CustomerIoReliablePolling implements INodeType {
  description: INodeTypeDescription = pollingDescription();

  methods = { loadOptions: dropdowns(), credentialTest: { testCredential } };

  poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    return pollOnce(this);
  }
}
