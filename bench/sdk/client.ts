type Identifier = string | number;
type IdentifierType = "id" | "email" | "cio_id";
type Fields = Record<string, unknown>;
type Answer = Promise<unknown>;

/** The Track client of customerio-node 5.2.0, as its typings declare it. */
export interface TrackClient {
  identify: (customerId: Identifier, data?: Fields) => Answer;
  destroy: (customerId: Identifier) => Answer;
  suppress: (customerId: Identifier) => Answer;
  unsuppress: (customerId: Identifier) => Answer;
  track: (customerId: Identifier, data?: Fields) => Answer;
  trackAnonymous: (anonymousId: Identifier, data?: Fields) => Answer;
  trackPageView: (customerId: Identifier, path: string) => Answer;
  trackPush: (data?: Fields) => Answer;
  addDevice: (customerId: Identifier, token: string, platform: string, data?: Fields) => Answer;
  deleteDevice: (customerId: Identifier, token: Identifier) => Answer;
  batch: (operations: readonly Fields[]) => Answer;
  mergeCustomers: (
    primaryType: IdentifierType,
    primary: Identifier,
    secondaryType: IdentifierType,
    secondary: Identifier,
  ) => Answer;
  getAccountRegion: () => Answer;
  entity: (operation: Fields) => Answer;
  addCustomersToSegment: (segmentId: Identifier, ids: readonly Identifier[], type?: IdentifierType) => Answer;
  removeCustomersFromSegment: TrackClient["addCustomersToSegment"];
  submitForm: (formId: Identifier, data?: Fields) => Answer;
  reportMetric: (data?: Fields) => Answer;
  unsubscribe: (deliveryId: Identifier, unsubscribe?: boolean) => Answer;
}

export type MethodName = keyof TrackClient;

interface Sdk {
  TrackClient: new (siteId: string, apiKey: string, defaults: { url: string }) => TrackClient;
}

/**
 * Customer.io's own SDK as it comes, pointed at another host by its documented option.
 * Required when it is used: it is installed in bench/ alone, and nothing else should need it to compile.
 */
export const openClient = (
  url: string,
  { siteId, apiKey }: { siteId: string; apiKey: string },
): TrackClient => {
  const { TrackClient } = require("customerio-node") as Sdk;
  return new TrackClient(siteId, apiKey, { url: `${url}/api/v1` });
};

const namesUpTheChain = (holder: object): string[] => {
  const parent: unknown = Object.getPrototypeOf(holder);
  if (typeof parent !== "object" || parent === null) return [];
  return [...Object.getOwnPropertyNames(holder), ...namesUpTheChain(parent)];
};

/** Every method a client has: asked of the class itself, so that a new one cannot be overlooked. */
export const methodsOf = (client: object): string[] =>
  [...new Set(namesUpTheChain(client))].filter(
    (name) => name !== "constructor" && typeof Reflect.get(client, name) === "function",
  );
