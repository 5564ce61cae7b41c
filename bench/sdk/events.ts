import type { RecordedEvent, Sandbox } from "../../sandbox/sandbox";
import { ada, type Check, earlier, now } from "./check";

const seen = ({ type, name, id, timestamp, data, anonymousId }: RecordedEvent) => ({
  type,
  name,
  id,
  timestamp,
  data,
  anonymousId,
});

const eventsOfAda = (sandbox: Sandbox) => sandbox.person("ada")?.events.map(seen);

const anonymousEvents = (sandbox: Sandbox) => sandbox.anonymousEvents().map(seen);

const ulid = "01HF7YAT00TWZQ3G5V0C4Z8R1M";

export const track: readonly Check[] = [
  {
    call: ({ client }) => client.track("ada", { name: "bought", data: { price: 13.99 } }),
    held: eventsOfAda,
    expected: [{ type: "event", name: "bought", timestamp: now, data: { price: 13.99 } }],
  },
  {
    how: "in the past, with an event id",
    call: ({ client }) => client.track("ada", { name: "bought", id: ulid, timestamp: earlier }),
    held: eventsOfAda,
    expected: [{ type: "event", name: "bought", id: ulid, timestamp: earlier, data: {} }],
  },
  {
    how: "a screen view",
    call: ({ client }) => client.track("ada", { name: "Home", type: "screen" }),
    held: eventsOfAda,
    expected: [{ type: "screen", name: "Home", timestamp: now, data: {} }],
  },
];

export const trackPageView: readonly Check[] = [
  {
    call: ({ client }) => client.trackPageView("ada", "https://example.com/pricing?a=1"),
    held: eventsOfAda,
    expected: [{ type: "page", name: "https://example.com/pricing?a=1", timestamp: now, data: {} }],
  },
];

export const trackAnonymous: readonly Check[] = [
  {
    call: ({ client }) => client.trackAnonymous("visitor", { name: "looked", data: { at: "shoes" } }),
    held: anonymousEvents,
    expected: [
      { type: "event", name: "looked", timestamp: now, data: { at: "shoes" }, anonymousId: "visitor" },
    ],
  },
  {
    how: "an invite",
    call: ({ client }) =>
      client.trackAnonymous("", { name: "invited", data: { recipient: "bob@example.com" } }),
    held: anonymousEvents,
    expected: [{ type: "event", name: "invited", timestamp: now, data: { recipient: "bob@example.com" } }],
  },
  {
    how: "then identified",
    before: ada,
    call: async ({ client }) => {
      await client.trackAnonymous("visitor", { name: "looked" });
      await client.identify("ada", { anonymous_id: "visitor" });
    },
    held: (sandbox) => ({ ada: eventsOfAda(sandbox), nobody: anonymousEvents(sandbox) }),
    expected: {
      ada: [{ type: "event", name: "looked", timestamp: now, data: {}, anonymousId: "visitor" }],
      nobody: [],
    },
  },
];
