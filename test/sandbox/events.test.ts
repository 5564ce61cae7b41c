import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const ulid = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

const track = (body: unknown, identifier = "ada") =>
  cio.track(`POST /api/v1/customers/${identifier}/events`, { body });

const names = () => cio.person("ada")?.events.map(({ name }) => name);

test("an event is held with its data, type and time", async () => {
  await track({ name: "bought", id: ulid, timestamp: 1_600_000_000, data: { price: 9.5, tags: ["a"] } });
  expect(cio.person("ada")?.events).toEqual([
    {
      name: "bought",
      type: "event",
      id: ulid,
      timestamp: 1_600_000_000,
      receivedAt: clock.now(),
      data: { price: 9.5, tags: ["a"] },
      anonymousId: undefined,
    },
  ]);
});

test("an event creates a person who is not known", async () => {
  await track({ name: "bought" }, "new@example.com");
  expect(cio.people()).toMatchObject([{ email: "new@example.com", events: [{ name: "bought" }] }]);
});

test("an event of an unknown cio_id is dropped", async () => {
  const reply = await track({ name: "bought" }, "cio_a3000001");
  expect([reply.status, cio.people()]).toEqual([200, []]);
  expect(cio.silent).toMatchObject([{ reason: "unknown cio_id" }]);
});

test.each([
  ["page", "page"],
  ["screen", "screen"],
  ["event", "event"],
  ["click", "event"],
  [undefined, "event"],
])("type %p is held as %p", async (type, expected) => {
  await track({ name: "x", type });
  expect(cio.person("ada")?.events).toMatchObject([{ type: expected }]);
});

test("spaces around the name are trimmed", async () => {
  await track({ name: "  bought  " });
  expect(names()).toEqual(["bought"]);
});

test("a second event with the same id is ignored and still answered 200", async () => {
  await track({ name: "first", id: ulid });
  const reply = await track({ name: "second", id: ulid });
  expect([reply.status, names()]).toEqual([200, ["first"]]);
  expect(cio.silent).toMatchObject([{ reason: "duplicate event id", detail: ulid }]);
});

test("an id is used up for the whole workspace", async () => {
  await track({ name: "first", id: ulid }, "bob");
  await track({ name: "second", id: ulid });
  expect(cio.person("ada")).toBeUndefined();
});

test("events without an id are never duplicates", async () => {
  await track({ name: "same" });
  await track({ name: "same" });
  expect(names()).toEqual(["same", "same"]);
});

test.each([
  ["milliseconds", 1_700_000_000_000],
  ["ISO text", "2024-01-01T00:00:00Z"],
  ["a number as text", "1700000000"],
  ["a fraction", 1_600_000_000.5],
  ["nine digits", 999_999_999],
])("a timestamp in %s becomes now", async (_what, timestamp) => {
  const reply = await track({ name: "x", timestamp });
  expect(reply.status).toBe(200);
  expect(cio.person("ada")?.events).toMatchObject([{ timestamp: clock.now() }]);
  expect(cio.silent).toMatchObject([{ reason: "timestamp replaced", detail: String(timestamp) }]);
});

const data = (bytes: number) => ({ text: "x".repeat(bytes - JSON.stringify({ text: "" }).length) });

test.each([
  ["no name", {}],
  ["a blank name", { name: "  " }],
  ["a name that is no text", { name: 5 }],
  ["a name over 100 bytes", { name: "é".repeat(51) }],
  ["data that is no object", { name: "x", data: [] }],
  ["data over 100000 bytes", { name: "x", data: data(100_001) }],
  ["an id that is no text", { name: "x", id: 5 }],
])("an event with %s is refused", async (_what, body) => {
  const reply = await track(body);
  expect(reply).toMatchObject({ status: 400, json: { meta: { errors: [expect.any(String)] } } });
  expect(cio.people()).toEqual([]);
});

test("100 bytes of name and 100000 of data are fine", async () => {
  expect((await track({ name: "n".repeat(100), data: data(100_000) })).status).toBe(200);
});
