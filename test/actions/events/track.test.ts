import { createHash } from "node:crypto";
import { decodeTime, isValid, ulidToUUID } from "ulid";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const track = (inputs: Record<string, unknown> = {}) =>
  cio.run("track", { id: "ada", eventName: "order_placed", ...inputs });

const events = () => cio.person("ada")?.events ?? [];

test("the event is stored with its name and data", async () => {
  expect(
    await track({
      eventData: [
        { key: "total", value: 49.9 },
        { key: "items", value: '["a"]' },
      ],
    }),
  ).toEqual({});
  expect(events()).toMatchObject([
    { name: "order_placed", type: "event", data: { total: 49.9, items: ["a"] } },
  ]);
});

test("an event without data is sent without data and time", async () => {
  await track();
  expect(cio.sent).toEqual({ name: "order_placed", type: "event", id: expect.any(String) });
});

test("spaces around the name are removed", async () => {
  await track({ eventName: "  order_placed\n" });
  expect(cio.sent).toMatchObject({ name: "order_placed" });
});

test.each(["event", "page", "screen"])("Event Type %s is sent", async (eventType) => {
  await track({ eventType });
  expect(events()).toMatchObject([{ type: eventType }]);
});

test("Additional Event Data is sent too, and pairs in Event Data win", async () => {
  await track({ eventAttributes: '{"a": 1, "b": 1}', eventData: { b: 2 } });
  expect(cio.sent).toMatchObject({ data: { a: 1, b: 2 } });
});

test("Convert Values converts event data", async () => {
  await track({ eventData: { total: "49.9", zip: "02134" }, convertValues: true });
  expect(cio.sent).toMatchObject({ data: { total: 49.9, zip: "02134" } });
});

test.each(["2026-11-20T09:30:00Z", "1795167000", 1_795_167_000_000])(
  "Occurred At %p is sent in seconds",
  async (timestamp) => {
    await track({ timestamp });
    expect(cio.sent).toMatchObject({ timestamp: 1_795_167_000 });
  },
);

describe("the event id", () => {
  const idOf = (body: unknown) => (body as { id: string }).id;

  test("is a new ULID of this moment for each run", async () => {
    const before = Date.now();
    await track();
    const first = idOf(cio.sent);
    await track();
    expect(isValid(first)).toBe(true);
    expect(decodeTime(first)).toBeGreaterThanOrEqual(before);
    expect(idOf(cio.sent)).not.toBe(first);
    expect(events()).toHaveLength(2);
  });

  test("is a ULID that was given, as it is", async () => {
    await track({ eventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" });
    expect(idOf(cio.sent)).toBe("01ARZ3NDEKTSV4RRFFQ69G5FAV");
  });

  test("is the hash of any other key: 16 bytes of its SHA-256 in Crockford's base 32", async () => {
    await track({ eventId: "order_placed-1001" });
    const bytes = createHash("sha256").update("order_placed-1001").digest("hex").slice(0, 32);
    expect(isValid(idOf(cio.sent))).toBe(true);
    expect(ulidToUUID(idOf(cio.sent)).replaceAll("-", "").toLowerCase()).toBe(bytes);
  });

  test("of order_placed-1001 never changes: events that are out there count on it", async () => {
    await track({ eventId: "order_placed-1001" });
    expect(idOf(cio.sent)).toBe("0P3K0SGNXYXDWR7J9FNSV8NDQ0");
  });

  test.each(["8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "ABCDEFGHJKMNPQRSTVWXYZ0123"])(
    "is a hash for %s, which only looks like a ULID",
    async (eventId) => {
      await track({ eventId });
      expect(idOf(cio.sent)).not.toBe(eventId);
      expect(isValid(idOf(cio.sent))).toBe(true);
    },
  );

  test("makes the same key count once", async () => {
    await track({ eventId: "1001" });
    await track({ eventId: " 1001 " });
    await track({ eventId: 1001 });
    expect(events()).toHaveLength(1);
  });

  test("stays the same through all retries", async () => {
    cio.fail({ times: 2, status: 503, afterStoring: true });
    await track();
    const ids = cio.requests.map(({ body }) => idOf(JSON.parse(body.toString())));
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
    expect(events()).toHaveLength(1);
  });

  test("keeps an event single when the connection drops after it was accepted", async () => {
    cio.fail({ afterStoring: true, reset: true });
    await track(atOnce);
    expect(cio.requests).toHaveLength(2);
    expect(events()).toHaveLength(1);
  });
});

describe("is refused before any request:", () => {
  test.each([
    ["no id", { id: "" }, /^ID: is required/],
    ["no name", { eventName: "" }, /^Event Name: is required/],
    ["a blank name", { eventName: "   " }, /^Event Name: must not be blank/],
    [
      "a name of 101 bytes",
      { eventName: `${"é".repeat(50)}x` },
      /^Event Name: is 101 bytes long; at most 100/,
    ],
    [
      "data of more than 100000 bytes",
      { eventData: { a: "é".repeat(50_000) } },
      /^Event Data: is 100008 bytes/,
    ],
    ["a time that cannot be read", { timestamp: "tomorrow" }, /^Occurred At: is not a time/],
    ["an unknown type", { eventType: "click" }, /^Event Type: must be one of Event, Page, Screen/],
    ["data that is no object", { eventAttributes: '"a"' }, /^Additional Event Data: must be/],
    [
      "a number that is not finite",
      { eventData: { a: Number.NaN } },
      /^Event Data: "a" is not a finite number/,
    ],
  ])("%s", async (_, inputs, message) => {
    const error = await cio.failure("track", { id: "ada", eventName: "order_placed", ...inputs });
    expect(error.message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});

test("data of exactly 100000 bytes is accepted", async () => {
  await track({ eventData: { a: "x".repeat(100_000 - '{"a":""}'.length) } });
  expect(events()).toHaveLength(1);
});

test("a name of 100 bytes after its spaces are removed is accepted", async () => {
  await track({ eventName: ` ${"é".repeat(50)} ` });
  expect(events()).toHaveLength(1);
});
