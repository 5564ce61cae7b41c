import { newClock, useSandbox } from "./client";

const start = 1_700_000_000;
const clock = newClock(start);
const cio = useSandbox({ now: clock.now });

const create = (body: unknown) => cio.app("POST /v1/collections", { body });

const rows = [
  { sku: "a1", price: 5 },
  { sku: "b2", colour: "red" },
];

const created = async (body: unknown): Promise<number> =>
  ((await create(body)).json as { collection: { id: number } }).collection.id;

test("a collection is created, read, listed and deleted", async () => {
  const id = await created({ name: "products", data: rows });
  const collection = {
    id,
    name: "products",
    bytes: Buffer.byteLength(JSON.stringify(rows)),
    rows: 2,
    schema: ["sku", "price", "colour"],
    created_at: start,
    updated_at: start,
  };
  expect((await cio.app(`GET /v1/collections/${id}`)).json).toEqual({ collection });
  expect((await cio.app("GET /v1/collections")).json).toMatchObject({
    collections: [{ id: 1, name: "upcoming_events" }, collection],
  });
  expect((await cio.app(`GET /v1/collections/${id}/content`)).json).toEqual(rows);
  const reply = await cio.app(`DELETE /v1/collections/${id}`);
  expect([reply.status, reply.text]).toEqual([204, ""]);
  expect(cio.collections()).toMatchObject([{ id: 1 }]);
});

test("an update changes the name or replaces the rows", async () => {
  const id = await created({ name: "products", data: rows });
  clock.pass(5);
  await cio.app(`PUT /v1/collections/${id}`, { body: { name: "goods" } });
  expect(cio.collections()).toMatchObject([{}, { name: "goods", rows, updatedAt: clock.now() }]);
  await cio.app(`PUT /v1/collections/${id}`, { body: { data: [{ sku: "c3" }] } });
  expect(cio.collections()).toMatchObject([{}, { name: "goods", rows: [{ sku: "c3" }] }]);
});

test("an update may repeat the collection's own name, but not another's", async () => {
  const id = await created({ name: "products", data: rows });
  const rename = async (name: string) =>
    (await cio.app(`PUT /v1/collections/${id}`, { body: { name } })).status;
  expect([await rename("products"), await rename("upcoming_events")]).toEqual([200, 400]);
});

test("the content of a collection is replaced", async () => {
  const reply = await cio.app("PUT /v1/collections/1/content", { body: rows });
  expect(reply.json).toMatchObject({ collection: { id: 1, rows: 2, schema: ["sku", "price", "colour"] } });
  expect(cio.collections()).toMatchObject([{ rows }]);
});

test.each([
  ["JSON", "https://files.example.com/a.json", JSON.stringify(rows), rows],
  ["CSV", "https://files.example.com/a.csv", "sku,price\na1,5\n", [{ sku: "a1", price: "5" }]],
])("a collection is filled from a published %s file", async (_what, url, text, expected) => {
  cio.publish(url, text);
  const id = await created({ name: "products", url });
  expect(cio.collections().find((one) => one.id === id)?.rows).toEqual(expected);
});

test.each([
  ["no name", { data: rows }],
  ["a name that is taken", { name: "upcoming_events", data: rows }],
  ["neither data nor a URL", { name: "products" }],
  ["both", { name: "products", data: rows, url: "https://files.example.com/a.json" }],
  ["a file that nobody published", { name: "products", url: "https://files.example.com/none.json" }],
  ["data that is no list", { name: "products", data: { sku: "a1" } }],
  ["a row that is no object", { name: "products", data: ["a1"] }],
  ["a row over 10 kB", { name: "products", data: [{ text: "x".repeat(10_000) }] }],
])("a collection with %s is refused", async (_what, body) => {
  expect(await create(body)).toMatchObject({ status: 400, json: { errors: [{ status: "400" }] } });
  expect(cio.collections()).toHaveLength(1);
});

test("a collection of more than 10 MB is refused", async () => {
  const row = { text: "x".repeat(9000) };
  const data = (count: number) => Array.from({ length: count }, () => row);
  expect((await create({ name: "fits", data: data(1100) })).status).toBe(200);
  expect((await create({ name: "does not", data: data(1112) })).status).toBe(400);
});

test("a workspace has fifty collections at most", async () => {
  for (let at = 1; at < 50; at += 1) await create({ name: `collection ${at}`, data: [] });
  expect([cio.collections().length, (await create({ name: "one more", data: [] })).status]).toEqual([
    50, 400,
  ]);
});

test.each(["GET /v1/collections/9", "GET /v1/collections/9/content", "DELETE /v1/collections/9"])(
  "%s is not found",
  async (route) => {
    expect((await cio.app(route)).status).toBe(404);
  },
);
