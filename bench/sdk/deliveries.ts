import type { Sandbox } from "../../sandbox/sandbox";
import { ada, type Check, earlier } from "./check";

const metrics = (sandbox: Sandbox) => sandbox.metrics();

export const reportMetric: readonly Check[] = [
  {
    call: ({ client }) =>
      client.reportMetric({
        delivery_id: "d1",
        metric: "clicked",
        timestamp: earlier,
        recipient: "ada@example.com",
        href: "https://example.com",
      }),
    held: metrics,
    expected: [
      {
        deliveryId: "d1",
        metric: "clicked",
        timestamp: earlier,
        recipient: "ada@example.com",
        href: "https://example.com",
      },
    ],
  },
];

export const trackPush: readonly Check[] = [
  {
    call: ({ client }) =>
      client.trackPush({ delivery_id: "d1", device_id: "t1", event: "opened", timestamp: earlier }),
    held: metrics,
    expected: [{ deliveryId: "d1", metric: "opened", timestamp: earlier, deviceToken: "t1" }],
  },
];

const subscription = (sandbox: Sandbox) => ({
  unsubscribed: sandbox.person("ada")?.unsubscribed,
  metrics: sandbox.metrics().map(({ metric }) => metric),
});

export const unsubscribe: readonly Check[] = [
  {
    before: ada,
    call: ({ client, sandbox }) => client.unsubscribe(sandbox.deliver("ada")),
    held: subscription,
    expected: { unsubscribed: true, metrics: ["unsubscribed"] },
  },
  {
    how: "taken back",
    before: ({ client }) => client.identify("ada", { unsubscribed: true }),
    call: ({ client, sandbox }) => client.unsubscribe(sandbox.deliver("ada"), false),
    held: subscription,
    expected: { unsubscribed: false, metrics: [] },
  },
];

export const submitForm: readonly Check[] = [
  {
    call: ({ client }) => client.submitForm("contact form", { email: "ada@example.com", topic: "engines" }),
    held: (sandbox) => ({
      fields: sandbox.formSubmissions("contact form")?.map(({ data }) => data),
      person: sandbox.person("ada@example.com")?.attributes,
    }),
    expected: { fields: [{ email: "ada@example.com", topic: "engines" }], person: { topic: "engines" } },
  },
];
