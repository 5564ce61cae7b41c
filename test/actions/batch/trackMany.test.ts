import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const base = { idField: "id", eventNameField: "event" };

const trackMany = (inputs: Record<string, unknown>) => cio.run("trackMany", { ...base, ...inputs });

const failure = (inputs: Record<string, unknown>) => cio.failure("trackMany", { ...base, ...inputs });

const sent = () => (cio.sent as { batch: Record<string, unknown>[] }).batch;

const order = { id: "ada", event: " order_placed ", total: "49.9", at: "2026-11-20T09:30:00Z", key: "1001" };

test("records become events of people", async () => {
  expect(await trackMany({ records: [order, { ...order, id: "bob", event: "seen" }] })).toMatchObject({
    total: 2,
    accepted: 2,
  });
  expect(cio.person("ada")?.events).toMatchObject([{ name: "order_placed" }]);
  expect(sent()[0]).toEqual({
    type: "person",
    action: "event",
    identifiers: { id: "ada" },
    name: "order_placed",
    id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    attributes: { total: "49.9", at: "2026-11-20T09:30:00Z", key: "1001" },
  });
});

test("time, deduplication key and name leave the event data, unless they are listed", async () => {
  const inputs = { records: [order], timeField: "at", deduplicationField: "key", convertValues: true };
  await trackMany(inputs);
  expect(sent()[0]).toMatchObject({ timestamp: 1_795_167_000, attributes: { total: 49.9 } });
  await trackMany({ ...inputs, sendFields: ["key", "event"] });
  expect(sent()[0]?.attributes).toEqual({ key: 1001, event: " order_placed " });
});

test.each([
  ["are left out", {}, { total: 1 }],
  ["are sent when they are to be", { emptyValues: "send" }, { total: 1, code: "", note: null }],
])("values that say nothing %s", async (_, inputs, attributes) => {
  const records = [{ id: "ada", event: "seen", total: 1, code: "", note: null, created_at: " " }];
  await trackMany({ records, ...inputs });
  expect(sent()[0]?.attributes).toEqual(attributes);
});

test("events with the same deduplication key are counted once, in other runs too", async () => {
  const inputs = { records: [order, order], deduplicationField: "key" };
  await trackMany(inputs);
  await trackMany(inputs);
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("a deduplication key is the same in Track, whatever spaces are around it", async () => {
  await trackMany({ records: [{ ...order, key: " 1001 " }], deduplicationField: "key" });
  await cio.run("track", { id: "ada", eventName: "order_placed", eventId: "1001" });
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("equal records without a deduplication key are events of their own", async () => {
  await trackMany({ records: [order, order, order] });
  expect(cio.person("ada")?.events).toHaveLength(3);
});

test("all events may have one name", async () => {
  await trackMany({ records: [{ id: "ada", event: "x" }], eventNameField: "", eventName: "order_placed" });
  expect(sent()[0]).toMatchObject({ name: "order_placed", attributes: { event: "x" } });
});

test("the events of a person arrive in their order", async () => {
  const records = Array.from({ length: 60 }, (_, index) => ({ id: `p${index % 4}`, event: `e${index}` }));
  await trackMany({ records, maxEntitiesPerRequest: 5, parallelRequests: 6, requestsPerSecond: 1000 });
  const names = cio.person("p1")?.events.map(({ name }) => name);
  expect(names).toEqual(Array.from({ length: 15 }, (_, index) => `e${index * 4 + 1}`));
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ["neither name", { eventNameField: "" }, /^Event Name Field: is required unless Event Name is filled in/],
  ["both names", { eventName: "x" }, /^Event Name Field: must be empty when Event Name is filled in/],
  [
    "a fixed name that is too long",
    { eventNameField: "", eventName: "x".repeat(101) },
    /^Event Name: is 101 bytes/,
  ],
  ["a record without a name", { records: [{ id: "ada" }] }, /Row 1: "event" is missing or empty/],
  [
    "a name that is too long",
    { records: [{ id: "ada", event: "x".repeat(101) }] },
    /Row 1: "event" is 101 bytes/,
  ],
  ["a record without a time", { timeField: "when" }, /Row 1: "when" is missing or empty/],
  [
    "a time that is none",
    { timeField: "total", records: [{ ...order, total: "soon" }] },
    /Row 1: "total" is not a time/,
  ],
  ["a record without a key", { deduplicationField: "nope" }, /Row 1: "nope" is missing or empty/],
  [
    "a value that JSON cannot hold",
    { records: [{ ...order, x: Number.NaN }] },
    /Row 1: "x" is not a finite number/,
  ],
  [
    "an event over 32000 bytes",
    { records: [{ ...order, x: "é".repeat(16_000) }] },
    /Row 1: is 32\d{3} bytes of JSON/,
  ],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await failure({ records: [order], ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

test.each([
  ["the name", { eventNameField: "evnt" }],
  ["the time", { timeField: "when" }],
  ["the key", { deduplicationField: "order" }],
  ["the person", { idField: "ID" }],
])("a column for %s that CSV lacks is one mistake", async (_, inputs) => {
  const [name] = Object.values(inputs);
  const error = await failure({ records: "id,event\nada,seen\nbob,seen", ...inputs });
  expect(error.message).toBe(`Records: is CSV without a column "${name}"; its columns are "id", "event"`);
  expect(cio.requests).toHaveLength(0);
});

test("a field to leave out that no record has is an error in CSV and a warning in a list", async () => {
  const inputs = { leaveOutFields: ["ssn"] };
  expect((await failure({ records: "id,event\nada,seen", ...inputs })).message).toMatch(
    /^Fields to Leave Out: "ssn" is not a column of the CSV/,
  );
  expect(await trackMany({ records: [order], ...inputs })).toMatchObject({
    accepted: 1,
    warnings: ['Fields to Leave Out: no record has a field "ssn"'],
  });
});
