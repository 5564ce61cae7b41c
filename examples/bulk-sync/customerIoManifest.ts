import type { Connection } from "@prismatic-io/spectral";

/** One row of the list: the field that names the person, and the attributes to set. */
export type Person = Record<string, unknown>;

/** What Identify Many says became of its records; rows are counted from 1 within the batch. */
export interface Outcome {
  total: number;
  accepted: number;
  rejected: {
    row: number;
    recordId: string | null;
    field: string | null;
    reason: string;
    retryable: boolean;
  }[];
  /** The records that can be sent again as they are. */
  retryRecords: unknown[];
}

interface IdentifyManyValues {
  records: Person[];
  idField: string;
  requestsPerSecond: string;
  onInvalidRecord: "fail" | "skip";
  failStepOnRejectedRecords: boolean;
  cioConnection: Connection;
}

interface ApiKeyValues {
  apiKey: string;
  siteId: string;
  appApiKey?: string;
  region: string;
  baseUrl?: string;
}

const runsOnThePlatform = (): never => {
  throw new Error("Customer.io's steps run on the platform: call them through context.components");
};

/**
 * As much of the published connector as this integration calls; an input that is left out here keeps its default.
 * Outside of this repository `npx cni-component-manifest customer-io --private` writes all of it.
 */
export const customerIoManifest = {
  key: "customer-io",
  public: false,
  signature: null, // the latest published version
  actions: {
    identifyMany: {
      key: "identifyMany",
      perform: (_values: IdentifyManyValues): Promise<{ data: Outcome }> => runsOnThePlatform(),
      inputs: {
        records: { inputType: "code", required: true },
        idField: { inputType: "string", required: true },
        requestsPerSecond: { inputType: "string" },
        onInvalidRecord: { inputType: "string" },
        failStepOnRejectedRecords: { inputType: "boolean" },
        cioConnection: { inputType: "connection", required: true },
      },
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
        region: { inputType: "string", default: "auto" },
        baseUrl: { inputType: "string" },
      },
    },
  },
  triggers: {},
  dataSources: {},
} as const;
