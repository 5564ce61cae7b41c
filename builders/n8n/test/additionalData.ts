import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from "n8n-workflow";
import { core } from "./engine";

interface Given {
  /** What the credential of every node holds. */
  credential: () => ICredentialDataDecryptedObject;
  /** Where n8n is reached. */
  url: string;
}

/** What the application hands to the engine beside a workflow. */
export const additionalDataFor = ({ credential, url }: Given): IWorkflowExecuteAdditionalData => {
  const data: Partial<IWorkflowExecuteAdditionalData> = {
    credentialsHelper: {
      isCredentialUsableByNode: () => true,
      getDecrypted: async () => credential(),
      getParentTypes: () => [],
    } as unknown as IWorkflowExecuteAdditionalData["credentialsHelper"],
    currentNodeExecutionIndex: 0,
    executionId: "1",
    instanceBaseUrl: `${url}/`,
    restApiUrl: `${url}/rest`,
    webhookBaseUrl: `${url}/webhook`,
    webhookTestBaseUrl: `${url}/webhook-test`,
    webhookWaitingBaseUrl: `${url}/webhook-waiting`,
    formBaseUrl: `${url}/form`,
    formTestBaseUrl: `${url}/form-test`,
    formWaitingBaseUrl: `${url}/form-waiting`,
    variables: {},
    hooks: new core.ExecutionLifecycleHooks("manual", "1", {} as never),
  };
  return data as IWorkflowExecuteAdditionalData;
};
