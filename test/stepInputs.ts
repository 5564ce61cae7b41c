import type * as actions from "../src/actions";

const ada = { id: "ada" };
const acme = { objectTypeId: "1", objectId: "acme" };
const people = [
  { id: "ada", plan: "pro" },
  { id: "grace", plan: "free" },
];
const related = { side: "person", personId: "ada", objectTypeId: "1", related: ["acme"] };
const event = { eventName: "order_placed", eventId: "order-1", timestamp: "2026-11-20T09:30:00Z" };

/** Inputs with which each step does what it is for, every time in the same way. */
export const stepInputs: Record<keyof typeof actions, Record<string, unknown>> = {
  addDevice: { ...ada, deviceId: "token", platform: "ios" },
  addRelationships: related,
  addToSegment: { segmentId: "7", ids: ["ada"] },
  deleteDevice: { ...ada, deviceId: "token" },
  deleteObject: acme,
  destroy: ada,
  eraseCustomer: { ...ada, confirm: "ERASE" },
  findRegion: {},
  identify: { ...ada, customerData: { created_at: "2026-11-20" }, timestampAttributes: ["created_at"] },
  identifyMany: { records: "id,plan\nada,pro\ngrace,free\n", idField: "id" },
  identifyObject: { ...acme, objectData: { name: "Acme" } },
  mergeCustomers: { primaryId: "ada", secondaryId: "lovelace" },
  rawRequest: { url: "/v1/customers/ada", method: "PUT", data: { plan: "pro" } },
  rawRequestApp: { url: "/workspaces", method: "GET" },
  rawRequestBeta: { url: "/workspaces", method: "GET" },
  removeFromSegment: { segmentId: "7", ids: ["ada"] },
  removeRelationships: related,
  reportMetric: { deliveryId: "delivery", channel: "email", metric: "opened", timestamp: event.timestamp },
  reportPushMetric: {
    deliveryId: "delivery",
    event: "opened",
    deviceId: "token",
    timestamp: event.timestamp,
  },
  searchPeople: { filter: { attribute: { field: "plan", operator: "eq", value: "pro" } } },
  sendBatch: { entities: [{ type: "person", action: "identify", identifiers: ada }] },
  sendEmail: { ...ada, to: "ada@example.com", message: "44" },
  sendEntity: { entity: { type: "person", action: "identify", identifiers: ada } },
  sendInApp: { ...ada, message: "47" },
  sendInboxMessage: { ...ada, message: "48" },
  sendPush: { ...ada, message: "45" },
  sendSms: { ...ada, message: "46", to: "+14155552671" },
  submitForm: { formId: "form", identifier: "ada@example.com" },
  suppress: ada,
  testConnection: {},
  track: { ...ada, ...event },
  trackAnonymousEvent: { ...event, anonymousId: "visitor" },
  trackMany: { records: people, idField: "id", eventName: "joined", deduplicationField: "id" },
  trackPageView: { ...ada, url: "/pricing", eventId: "view-1", timestamp: event.timestamp },
  trackScreenView: { ...ada, screenName: "Start", eventId: "view-1", timestamp: event.timestamp },
  triggerBroadcast: { broadcastId: "8" },
  unsubscribe: { deliveryId: "delivery" },
  unsuppress: ada,
  updateSubscriptionPreferences: { ...ada, subscribe: ["1"] },
};
