import { useSandbox } from "./client";

const cio = useSandbox();

const batch = (items: unknown) => cio.track("POST /api/v2/batch", { body: { batch: items } });

const identify = (id: string, attributes: object = {}) => ({
  type: "person",
  action: "identify",
  identifiers: { id },
  attributes,
});

const acme = { object_type_id: "1", object_id: "acme" };

test("a batch of mixed types is applied in order", async () => {
  const reply = await batch([
    identify("ada"),
    { type: "object", action: "identify", identifiers: acme },
    {
      type: "object",
      action: "add_relationships",
      identifiers: acme,
      cio_relationships: [{ identifiers: { id: "ada" } }],
    },
  ]);
  expect([reply.status, reply.text]).toEqual([200, "{}\n"]);
  expect(cio.person("ada")?.relationships).toMatchObject([{ objectId: "acme" }]);
});

test("a partly invalid batch is answered 207 with the places of the invalid items, the others are applied", async () => {
  const reply = await batch([
    identify("ada"),
    identify("bob", { plan: "x".repeat(1001) }),
    identify("cleo"),
    { type: "person" },
  ]);
  expect(reply.status).toBe(207);
  expect(reply.json).toEqual({
    errors: [
      {
        batch_index: 1,
        reason: "invalid",
        field: "attributes.plan",
        message: "property value cannot be longer than 1000 bytes",
      },
      { batch_index: 3, reason: "required", field: "action", message: "action is required" },
    ],
  });
  expect(cio.people().map(({ id }) => id)).toEqual(["ada", "cleo"]);
});

test("an item that is refused while it is carried out changes nothing and spoils nothing", async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a${at}`, at]));
  const reply = await batch([identify("ada", many), identify("ada", { one: "more" }), identify("bob")]);
  expect([reply.status, reply.json]).toMatchObject([
    207,
    { errors: [{ batch_index: 1, field: "attributes" }] },
  ]);
  expect(cio.people().map(({ id }) => id)).toEqual(["ada", "bob"]);
});

test("an item over 32000 bytes is invalid, its neighbours are not", async () => {
  const long = { type: "person", action: "event", identifiers: { id: "ada" }, name: "x" };
  const reply = await batch([{ ...long, attributes: { text: "x".repeat(32_000) } }, identify("bob")]);
  expect([reply.status, reply.json]).toMatchObject([207, { errors: [{ batch_index: 0 }] }]);
  expect(cio.people()).toMatchObject([{ id: "bob" }]);
});

test("an item that is no object is invalid", async () => {
  expect(await batch([identify("ada"), null, "x"])).toMatchObject({
    status: 207,
    json: { errors: [{ batch_index: 1 }, { batch_index: 2 }] },
  });
});

test("a silent drop knows its place in the batch", async () => {
  await batch([identify("ada"), identify("bob", { cio_id: "mine" })]);
  expect(cio.silent).toMatchObject([{ reason: "system attribute", batchIndex: 1 }]);
});

test.each([
  ["without a batch", undefined],
  ["that is no list", {}],
  ["that is empty", []],
])("a request %s is refused as a whole", async (_what, items) => {
  const reply = await batch(items);
  expect([reply.status, reply.json]).toMatchObject([400, { errors: [{ field: "batch" }] }]);
});

test("a request over 500000 bytes is refused as a whole", async () => {
  const items = Array.from({ length: 20 }, (_, at) => identify(`p${at}`));
  const body = JSON.stringify({ batch: items, padding: "" });
  const padded = (bytes: number) => body.replace('g":""', `g":"${"x".repeat(bytes - body.length)}"`);
  expect((await cio.track("POST /api/v2/batch", { body: padded(500_001) })).status).toBe(400);
  expect(cio.people()).toEqual([]);
  expect((await cio.track("POST /api/v2/batch", { body: padded(500_000) })).status).toBe(200);
});
