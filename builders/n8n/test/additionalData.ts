import type {
  ICredentialDataDecryptedObject,
  ICredentialsHelper,
  IWorkflowExecuteAdditionalData,
} from "n8n-workflow";
import { core } from "./engine";

interface Given {
  /** What the credential of every node holds; an expression in it may be about an item. */
  credential: (item?: number) => ICredentialDataDecryptedObject;
  /** Where n8n is reached. */
  url: string;
  endpoints?: Endpoints;
}

/** Where n8n takes requests for workflows that are active, and for those that are tested. */
export interface Endpoints {
  live: string;
  test: string;
}

/** Where it does when nobody has set it up otherwise. */
export const usualEndpoints: Endpoints = { live: "webhook", test: "webhook-test" };

/** What the application hands to the engine beside a workflow. */
export const additionalDataFor = ({
  credential,
  url,
  endpoints = usualEndpoints,
}: Given): IWorkflowExecuteAdditionalData => {
  const data: Partial<IWorkflowExecuteAdditionalData> = {
    credentialsHelper: {
      isCredentialUsableByNode: () => true,
      getDecrypted: async (...given: Parameters<ICredentialsHelper["getDecrypted"]>) =>
        credential(given[6]?.itemIndex),
      getParentTypes: () => [],
    } as unknown as IWorkflowExecuteAdditionalData["credentialsHelper"],
    currentNodeExecutionIndex: 0,
    executionId: "1",
    instanceBaseUrl: `${url}/`,
    restApiUrl: `${url}/rest`,
    webhookBaseUrl: `${url}/${endpoints.live}`,
    webhookTestBaseUrl: `${url}/${endpoints.test}`,
    webhookWaitingBaseUrl: `${url}/webhook-waiting`,
    formBaseUrl: `${url}/form`,
    formTestBaseUrl: `${url}/form-test`,
    formWaitingBaseUrl: `${url}/form-waiting`,
    variables: {},
    hooks: new core.ExecutionLifecycleHooks("manual", "1", {} as never),
  };
  return data as IWorkflowExecuteAdditionalData;
};
