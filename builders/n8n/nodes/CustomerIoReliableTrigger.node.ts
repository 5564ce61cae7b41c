import type {
  IHookFunctions,
  INodeType,
  INodeTypeDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from "n8n-workflow";
import { webhookDescription } from "../form/webhookDescription";
import { testCredential } from "../run/testCredential";
import { createWebhook, deleteWebhook, receiveWebhook } from "../run/webhook";

/** Starts a workflow when Customer.io reports something. n8n makes one of the class in each file. */
export class CustomerIoReliableTrigger implements INodeType {
  description: INodeTypeDescription = webhookDescription();

  methods = { credentialTest: { testCredential } };

  webhookMethods = {
    default: {
      /** Setting up leaves what is there already, and changes what is to be otherwise: n8n need not ask before. */
      checkExists(this: IHookFunctions): Promise<boolean> {
        return Promise.resolve(false);
      },
      create(this: IHookFunctions): Promise<boolean> {
        return createWebhook(this);
      },
      delete(this: IHookFunctions): Promise<boolean> {
        return deleteWebhook(this);
      },
    },
  };

  webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return receiveWebhook(this);
  }
}
