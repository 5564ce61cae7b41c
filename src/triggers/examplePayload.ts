import type { TriggerPayload } from "@prismatic-io/spectral";

const named = (id: string, name: string) => ({ id, name });

/** What a trigger hands to the first step, with this as the body: all that the form of a later step can offer before the first run. */
export const examplePayload = (body: unknown): TriggerPayload => ({
  headers: {},
  queryParameters: {},
  rawBody: { data: body, contentType: "application/json" },
  body: { data: body, contentType: "application/json" },
  pathFragment: "",
  webhookUrls: {},
  webhookApiKeys: {},
  invokeUrl: "",
  executionId: "RXhlY3V0aW9uOjE=",
  customer: { ...named("Q3VzdG9tZXI6MQ==", "Acme"), externalId: "acme" },
  instance: named("SW5zdGFuY2U6MQ==", "Customer.io for Acme"),
  user: { ...named("VXNlcjox", "Grace Hopper"), email: "grace@example.com", externalId: "grace" },
  integration: {
    ...named("SW50ZWdyYXRpb246MQ==", "Customer.io"),
    versionSequenceId: "1",
    externalVersion: "1.0.0",
  },
  flow: { ...named("RmxvdzE=", "Flow 1"), stableId: "flow-1" },
  startedAt: "2026-11-20T09:30:00.000Z",
  globalDebug: false,
});
