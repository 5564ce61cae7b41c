type Identifier = string | number;
type IdentifierType = "id" | "email" | "cio_id";
type Fields = Record<string, unknown>;
type Answer = Promise<unknown>;

type Ask = () => Answer;
type AskFor = (id: Identifier, options?: Fields) => Answer;
type AskForList = (options?: Fields) => Answer;
type Send = (message: object) => Answer;

/** What of the App client of customerio-node 5.2.0 has a route that a step calls, as its typings declare it. */
export interface AppClient {
  sendEmail: Send;
  sendPush: Send;
  sendSMS: Send;
  sendInboxMessage: Send;
  sendInApp: Send;
  getCustomersByEmail: (email: string) => Answer;
  getAttributes: (id: Identifier, type?: IdentifierType) => Answer;
  getCustomerActivities: AskFor;
  getCustomerMessages: AskFor;
  getCustomerRelationships: AskFor;
  getCustomerSegments: (id: Identifier, type?: IdentifierType) => Answer;
  getCustomerSubscriptionPreferences: AskFor;
  searchCustomers: (filter: Fields, options?: Fields) => Answer;
  getCustomersAttributes: (ids: readonly string[]) => Answer;
  getObjectAttributes: (objectTypeId: Identifier, objectId: Identifier, type?: string) => Answer;
  findObjects: (objectTypeId: Identifier, filter: Fields, options?: Fields) => Answer;
  listActivities: AskForList;
  listSegments: Ask;
  createSegment: (segment: Fields) => Answer;
  getSegment: AskFor;
  deleteSegment: AskFor;
  getSegmentCustomerCount: AskFor;
  getSegmentMembership: AskFor;
  listSubscriptionTopics: Ask;
  getSubscriptionCenterToken: AskFor;
  listTransactionalMessages: Ask;
  getTransactionalMessage: AskFor;
  getTransactionalMessageMetrics: AskFor;
  getTransactionalMessageLinkMetrics: AskFor;
  listCampaigns: Ask;
  getCampaign: AskFor;
  getCampaignMetrics: AskFor;
  getCampaignMetricsLinks: AskFor;
  triggerBroadcast: (id: Identifier, data?: Fields, recipients?: Fields) => Answer;
  getBroadcastTriggerStatus: (id: Identifier, triggerId: Identifier) => Answer;
  getBroadcastTriggerErrors: (id: Identifier, triggerId: Identifier, options?: Fields) => Answer;
  listBroadcasts: Ask;
  getBroadcast: AskFor;
  getBroadcastMetrics: AskFor;
  getBroadcastMetricsLinks: AskFor;
  getBroadcastTriggers: AskFor;
  listNewsletters: AskForList;
  getNewsletter: AskFor;
  getNewsletterMetrics: AskFor;
  getNewsletterMetricsLinks: AskFor;
  getMessages: AskForList;
  getMessage: AskFor;
  getArchivedMessage: AskFor;
  listExports: Ask;
  getExport: AskFor;
  downloadExport: AskFor;
  createCustomersExport: (filters: Fields) => Answer;
  createDeliveriesExport: AskFor;
  createImport: (definition: Fields) => Answer;
  getImport: AskFor;
  searchSuppression: (email: string) => Answer;
  createSuppression: (type: string, email: string) => Answer;
  deleteSuppression: (type: string, email: string) => Answer;
  getSnippets: Ask;
  updateSnippet: (snippet: Fields) => Answer;
  deleteSnippet: (name: string) => Answer;
  listCollections: Ask;
  createCollection: (collection: Fields) => Answer;
  getCollection: AskFor;
  updateCollection: AskFor;
  deleteCollection: AskFor;
  getCollectionContent: AskFor;
  updateCollectionContent: (id: Identifier, rows: readonly Fields[]) => Answer;
  listWorkspaces: Ask;
}

export type AppMethodName = keyof AppClient;

/** A message to send, which the SDK wants to be made by a class of its own. */
interface Message {
  attach: (name: string, content: string) => void;
}

type MessageClass =
  | "SendEmailRequest"
  | "SendPushRequest"
  | "SendSMSRequest"
  | "SendInboxMessageRequest"
  | "SendInAppRequest";

interface Sdk extends Record<MessageClass, new (fields: Fields) => Message> {
  APIClient: new (appKey: string, defaults: { url: string }) => AppClient;
}

const sdk = (): Sdk => require("customerio-node") as Sdk;

/** Pointed at another host as the Track client is. */
export const openAppClient = (url: string, { appApiKey }: { appApiKey: string }): AppClient => {
  const { APIClient } = sdk();
  return new APIClient(appApiKey, { url: `${url}/v1` });
};

export const messageOf = (name: MessageClass, fields: Fields): Message => new (sdk()[name])(fields);
