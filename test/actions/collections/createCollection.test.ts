import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

const fairs = [
  { eventName: "Open day", places: 40, dates: ["2026-12-05"] },
  { eventName: "Winter fair", places: 12.5, dates: [] },
];

const create = (inputs: Inputs) => cio.run("createCollection", { name: "events", ...inputs });

/** Every account has one more from the start. */
const stored = () =>
  cio.sandbox.collections().flatMap(({ name, rows }) => (name === "upcoming_events" ? [] : [{ name, rows }]));

describe.each([
  ["a list", fairs],
  ["JSON text of a list", JSON.stringify(fairs)],
  ["a list of JSON texts", fairs.map((row) => JSON.stringify(row))],
  ["a file of JSON", { data: Buffer.from(JSON.stringify(fairs)), contentType: "application/json" }],
])("from %s", (_, rows) => {
  test("a collection is created with its rows as they are", async () => {
    expect(await create({ rows })).toMatchObject({ collection: { name: "events", rows: 2 } });
    expect(stored()).toEqual([{ name: "events", rows: fairs }]);
    expect(cio.sent).toEqual({ name: "events", data: fairs });
  });
});

test.each([
  ["text", "eventName;places\nOpen day;40\n\nWinter fair;012\n"],
  ["a file", { data: Buffer.from("\uFEFFeventName,places\r\nOpen day,40\r\nWinter fair,012\r\n") }],
])("CSV as %s gives rows of text", async (_, rows) => {
  await create({ rows });
  expect(stored()[0]?.rows).toEqual([
    { eventName: "Open day", places: "40" },
    { eventName: "Winter fair", places: "012" },
  ]);
});

test("a collection is made of a file at an address, which Customer.io fetches", async () => {
  cio.sandbox.publish("https://files.example.com/events.csv", "eventName\nOpen day\n");
  await create({ url: " https://files.example.com/events.csv " });
  expect(cio.sent).toEqual({ name: "events", url: "https://files.example.com/events.csv" });
  expect(stored()).toEqual([{ name: "events", rows: [{ eventName: "Open day" }] }]);
});

test("it is not made twice when the connection drops after it was accepted, and the error says how to look", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await cio.failure("createCollection", { name: "events", rows: fairs, ...atOnce });
  expect(error).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
  expect(error.message).toMatch(/List Collections/);
  expect(stored()).toHaveLength(1);
});

describe("a collection that is there", () => {
  let collectionId: number;

  beforeEach(async () => {
    const { collection } = (await create({ rows: fairs })) as { collection: { id: number } };
    collectionId = collection.id;
  });

  test("is renamed, its rows stay", async () => {
    await cio.run("updateCollection", { collectionId, name: "fairs" });
    expect(cio.requests.at(-1)).toMatchObject({ method: "PUT", path: `/v1/collections/${collectionId}` });
    expect(cio.sent).toEqual({ name: "fairs" });
    expect(stored()).toEqual([{ name: "fairs", rows: fairs }]);
  });

  test("gets other rows, its name stays", async () => {
    await cio.run("updateCollection", { collectionId, rows: "eventName\nMarket\n" });
    expect(stored()).toEqual([{ name: "events", rows: [{ eventName: "Market" }] }]);
    cio.sandbox.publish("https://files.example.com/events.json", '[{"eventName": "Concert"}]');
    await cio.run("updateCollection", { collectionId, url: "https://files.example.com/events.json" });
    expect(stored()).toEqual([{ name: "events", rows: [{ eventName: "Concert" }] }]);
  });

  test("gets other content, sent as a list, and again when the connection drops", async () => {
    cio.fail({ afterStoring: true, reset: true });
    expect(
      await cio.run("replaceCollectionContent", { collectionId, rows: [{ eventName: "Market" }], ...atOnce }),
    ).toMatchObject({ collection: { rows: 1 } });
    expect(cio.requests.at(-1)?.path).toBe(`/v1/collections/${collectionId}/content`);
    expect(cio.sent).toEqual([{ eventName: "Market" }]);
    expect(stored()[0]?.rows).toEqual([{ eventName: "Market" }]);
  });

  test("is emptied by an empty list", async () => {
    await cio.run("replaceCollectionContent", { collectionId, rows: [] });
    expect(stored()[0]?.rows).toEqual([]);
  });

  test("is deleted", async () => {
    expect(await cio.run("deleteCollection", { collectionId })).toBeNull();
    expect(stored()).toEqual([]);
  });

  test.each([
    ["a line each", fairs.map((row) => JSON.stringify(row)).join("\n"), fairs],
    ["a line each with blanks", `\n${fairs.map((row) => `${JSON.stringify(row)}\r\n`).join("\n")}`, fairs],
    ["one row alone", JSON.stringify(fairs[0]), [fairs[0]]],
    ["nothing", "", []],
    ["a long number", '{"id": 12345678901234567890}\n{"id": 1}', [{ id: "12345678901234567890" }, { id: 1 }]],
  ])("is read when its rows come as %s", async (_, body, read) => {
    cio.fail({ status: 200, body, contentType: "text/plain" });
    expect(await cio.run("getCollectionContent", { collectionId })).toEqual(read);
  });

  test("is an error when its rows are cut off", async () => {
    cio.fail({ status: 200, body: '{"eventName": "Open day"}\n{"eventName": "Win' });
    const error = await cio.failure("getCollectionContent", { collectionId });
    expect(error.message).toMatch(/^GET \/v1\/collections\/{collectionId}\/content was answered/);
  });
});

const long = "x".repeat(9990);
const url = "https://files.example.com/events.csv";

test.each<[string, string, Inputs, RegExp]>([
  ["createCollection", "no name", { name: "", rows: fairs }, /^Name: is required/],
  ["createCollection", "no rows", { name: "events" }, /^Rows: is required where URL is empty/],
  ["createCollection", "rows twice", { name: "events", rows: fairs, url }, /^URL: must be empty where Rows/],
  ["createCollection", "a path", { name: "events", url: "/events.csv" }, /^URL: must be a web address/],
  [
    "createCollection",
    "a file of this machine",
    { name: "events", url: "file:///etc/passwd" },
    /^URL: must be/,
  ],
  ["updateCollection", "no change", { collectionId: 1 }, /^New Name: there is nothing to change/],
  ["updateCollection", "no collection", { name: "fairs" }, /^Collection ID: is required/],
  ["replaceCollectionContent", "no rows", { collectionId: 1 }, /^Rows: is required/],
  ["replaceCollectionContent", "one object", { collectionId: 1, rows: { a: 1 } }, /^Rows: must be a list/],
  [
    "replaceCollectionContent",
    "a list of lists",
    { collectionId: 1, rows: [{}, []] },
    /^Rows: "row 2" must be/,
  ],
  [
    "replaceCollectionContent",
    "a row of text",
    { collectionId: 1, rows: [{}, "a"] },
    /^Rows: "row 2" .*JSON/,
  ],
  [
    "replaceCollectionContent",
    "a row that JSON cannot hold",
    { collectionId: 1, rows: [{ a: Number.NaN }] },
    /^Rows: "row 1.a" is not a finite number/,
  ],
  [
    "replaceCollectionContent",
    "a row that is too large",
    { collectionId: 1, rows: [{}, { a: `${long}xxx` }] },
    /^Rows: "row 2" is 10001 bytes of JSON; at most 10000 bytes are allowed/,
  ],
  [
    "replaceCollectionContent",
    "rows that are too large together",
    { collectionId: 1, rows: Array(1001).fill({ a: long }) },
    /^Rows: are too large together: at most 10000000 bytes of JSON are allowed/,
  ],
])("%s with %s is refused before any request", async (step, _, inputs, message) => {
  expect((await cio.failure(step, inputs)).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

test("rows of the largest size are accepted", async () => {
  await create({ rows: Array(999).fill({ a: `${long}xx` }) });
  expect(stored()[0]?.rows).toHaveLength(999);
});
