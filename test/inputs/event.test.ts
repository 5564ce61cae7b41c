import { atOnce, useSandbox } from "../useSandbox";

const cio = useSandbox();

const about = { id: "ada" };
const person = { type: "person", identifiers: about };

/** What happens to each step that sends an event: it is stored, and no answer ever comes. */
const lose = (action: string, inputs: Record<string, unknown>) => {
  cio.fail({ afterStoring: true, reset: true, times: 20 });
  return cio.failure(action, { ...inputs, maxRetries: 1, ...atOnce });
};

const steps: [string, string, Record<string, unknown>, Record<string, unknown>][] = [
  ["Track", "track", { ...about, eventName: "order" }, { eventId: "order-1" }],
  ["Track Page View", "trackPageView", { ...about, url: "/pricing" }, { eventId: "order-1" }],
  ["Track Screen View", "trackScreenView", { ...about, screenName: "Cart" }, { eventId: "order-1" }],
  [
    "Track Anonymous Event",
    "trackAnonymousEvent",
    { anonymousId: "a1", eventName: "order" },
    { eventId: "order-1" },
  ],
  [
    "Send Entity, from an object",
    "sendEntity",
    { entity: { ...person, action: "event", name: "order" } },
    { entity: { ...person, action: "event", name: "order", id: "order-1" } },
  ],
  [
    "Send Entity, from JSON text",
    "sendEntity",
    { entity: JSON.stringify({ ...person, action: "page", name: "/", id: "" }) },
    { entity: JSON.stringify({ ...person, action: "page", name: "/", id: "order-1" }) },
  ],
  [
    "Send Entity, from its form",
    "sendEntity",
    { operation: { configuration: "person_event", values: { personId: "ada", eventName: "order" } } },
    {
      operation: {
        configuration: "person_event",
        values: { personId: "ada", eventName: "order", eventId: "order-1" },
      },
    },
  ],
];

test.each(steps)(
  "%s: an event without a key that was lost may count twice in another run",
  async (...step) => {
    const [, action, inputs] = step;
    const error = await lose(action, inputs);
    expect(error).toMatchObject({ attempts: 2, mayHaveBeenApplied: true });
    expect(error.message).toContain("with a Deduplication Key it counts once");
  },
);

test.each(steps)("%s: an event with a key may be sent again by another run", async (...step) => {
  const [, action, inputs, key] = step;
  expect(await lose(action, { ...inputs, ...key })).toMatchObject({ attempts: 2, mayHaveBeenApplied: false });
});

test("what is no event is the same in another run", async () => {
  const error = await lose("sendEntity", { entity: { ...person, action: "suppress" } });
  expect(error).toMatchObject({ mayHaveBeenApplied: false });
});

test("each run without a key is an event of its own, and all retries of a run are one", async () => {
  for (const _ of ["first", "second"]) {
    cio.fail({ afterStoring: true, reset: true });
    await cio.run("track", { ...about, eventName: "order", ...atOnce });
  }
  expect(cio.requests).toHaveLength(4);
  expect(cio.person("ada")?.events).toHaveLength(2);
});
