import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from "n8n-workflow";
import { stepsDescription } from "../form/stepsDescription";
import { dropdowns, searches } from "../run/dropdowns";
import { execute } from "../run/execute";
import { testCredential } from "../run/testCredential";

/** Every step of the connector, under a resource and an operation. n8n makes one of the class in each file. */
export class CustomerIoReliable implements INodeType {
  description: INodeTypeDescription = stepsDescription();

  methods = { loadOptions: dropdowns(), listSearch: searches(), credentialTest: { testCredential } };

  execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return execute(this);
  }
}
