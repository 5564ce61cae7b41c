import type { Connection, Element, TriggerPayload } from "@prismatic-io/spectral";

/** A person as Customer.io has it. */
export interface Customer {
  identifiers: { id: string | null; email: string | null; cio_id: string };
  attributes: Record<string, unknown>;
  unsubscribed: boolean;
}

interface GetManyPeopleValues {
  ids: string[];
  idType: "id" | "email" | "cio_id";
  cioConnection: Connection;
}

interface TrackValues {
  id: string;
  eventName: string;
  eventId: string;
  timestamp: string;
  eventAttributes: Record<string, unknown>;
  idType: "id" | "email" | "cio_id";
  cioConnection: Connection;
}

interface AddToSegmentValues {
  segmentId: string;
  ids: string[];
  idType: "id" | "email" | "cio_id";
  cioConnection: Connection;
}

interface ReportingWebhookValues {
  cioConnection: Connection;
  events: string[];
}

interface ApiKeyValues {
  apiKey: string;
  siteId: string;
  appApiKey?: string;
  webhookSigningKey?: string;
  region: string;
  baseUrl?: string;
}

const runsOnThePlatform = (): never => {
  throw new Error("Customer.io's steps run on the platform: call them through context.components");
};

const people = {
  ids: { inputType: "string", collection: "valuelist", required: true },
  idType: { inputType: "string" },
  cioConnection: { inputType: "connection", required: true },
} as const;

/**
 * As much of the published connector as this integration calls; an input that is left out here keeps its default.
 * Outside of this repository `npx cni-component-manifest customer-io --private` writes all of it.
 */
export const customerIoManifest = {
  key: "customer-io",
  public: false,
  signature: null, // the latest published version
  actions: {
    getManyPeople: {
      key: "getManyPeople",
      perform: (_values: GetManyPeopleValues): Promise<{ data: { customers: Customer[] } }> =>
        runsOnThePlatform(),
      inputs: people,
    },
    track: {
      key: "track",
      perform: (_values: TrackValues): Promise<{ data: unknown }> => runsOnThePlatform(),
      inputs: {
        id: { inputType: "string", required: true },
        eventName: { inputType: "string", required: true },
        eventId: { inputType: "string" },
        timestamp: { inputType: "string" },
        eventAttributes: { inputType: "code" },
        idType: { inputType: "string" },
        cioConnection: { inputType: "connection", required: true },
      },
    },
    addToSegment: {
      key: "addToSegment",
      perform: (_values: AddToSegmentValues): Promise<{ data: unknown }> => runsOnThePlatform(),
      inputs: { ...people, segmentId: { inputType: "string", required: true } },
    },
  },
  triggers: {
    reportingWebhook: {
      key: "reportingWebhook",
      perform: (_values: ReportingWebhookValues): Promise<{ payload: TriggerPayload }> => runsOnThePlatform(),
      inputs: {
        cioConnection: { inputType: "connection", required: true },
        events: { inputType: "string", collection: "valuelist", required: true },
      },
    },
  },
  dataSources: {
    selectManualSegment: {
      key: "selectManualSegment",
      perform: (_values: { connection: Connection }): Promise<{ result: Element[] }> => runsOnThePlatform(),
      dataSourceType: "picklist",
      inputs: { connection: { inputType: "connection", required: true } },
    },
  },
  connections: {
    apiKey: {
      key: "apiKey",
      perform: (_values: ApiKeyValues): Promise<void> => runsOnThePlatform(),
      inputs: {
        apiKey: { inputType: "password", required: true },
        siteId: { inputType: "string", required: true },
        appApiKey: { inputType: "password" },
        webhookSigningKey: { inputType: "password" },
        region: { inputType: "string", default: "auto" },
        baseUrl: { inputType: "string" },
      },
    },
  },
} as const;
