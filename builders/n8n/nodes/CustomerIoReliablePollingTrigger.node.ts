import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from "n8n-workflow";
import { pollingDescription } from "../form/pollingDescription";
import { dropdowns, searches } from "../run/dropdowns";
import { pollOnce } from "../run/pollOnce";
import { testCredential } from "../run/testCredential";

/** Starts a workflow with what is new in Customer.io since the last look. n8n makes one of the class in each file. */
export class CustomerIoReliablePollingTrigger implements INodeType {
  description: INodeTypeDescription = pollingDescription();

  methods = { loadOptions: dropdowns(), listSearch: searches(), credentialTest: { testCredential } };

  poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    return pollOnce(this);
  }
}
