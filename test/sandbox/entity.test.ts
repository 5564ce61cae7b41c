import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const entity = (body: unknown) => cio.track("POST /api/v2/entity", { body });

const person = (action: string, more: object = {}, identifiers: unknown = { id: "ada" }) =>
  entity({ type: "person", action, identifiers, ...more });

const acme = { object_type_id: "1", object_id: "acme" };

const object = (action: string, more: object = {}, identifiers: unknown = acme) =>
  entity({ type: "object", action, identifiers, ...more });

const errors = (reply: { json: unknown }) => (reply.json as { errors: unknown }).errors;

test("identify adds a person and answers an empty object", async () => {
  const reply = await person("identify", { attributes: { plan: "pro" }, timestamp: 1_600_000_000 });
  expect([reply.status, reply.text]).toEqual([200, "{}\n"]);
  expect(cio.person("ada")).toMatchObject({
    attributes: { plan: "pro" },
    attributeTimes: { plan: 1_600_000_000 },
  });
});

test("identify with _update adds nobody", async () => {
  await person("identify", { attributes: { _update: true, plan: "pro" } });
  expect(cio.people()).toEqual([]);
  expect(cio.silent).toMatchObject([{ reason: "no person to update" }]);
});

test("a cio_id has no prefix here", async () => {
  await person("identify");
  const cioId = cio.person("ada")?.cioId;
  await person("identify", { attributes: { plan: "pro" } }, { cio_id: cioId });
  await person("identify", { attributes: { plan: "free" } }, { cio_id: `cio_${cioId}` });
  expect(cio.people()).toMatchObject([{ attributes: { plan: "pro" } }]);
  expect(cio.silent).toMatchObject([{ reason: "unknown cio_id" }]);
});

test.each(["event", "page", "screen"])("%s is recorded with its attributes as data", async (action) => {
  await person(action, { name: " seen ", id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", attributes: { price: 1 } });
  expect(cio.person("ada")?.events).toMatchObject([
    { type: action, name: "seen", data: { price: 1 }, timestamp: clock.now() },
  ]);
});

test("an event id is shared with Track v1", async () => {
  const id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  await cio.track("POST /api/v1/customers/ada/events", { body: { name: "first", id } });
  await person("event", { name: "second", id });
  expect(cio.person("ada")?.events).toMatchObject([{ name: "first" }]);
});

test("the field names of Track v1 are accepted and lost", async () => {
  const reply = await person("event", { name: "x", data: { price: 1 } });
  expect([reply.status, cio.person("ada")?.events]).toMatchObject([200, [{ data: {} }]]);
  expect(cio.silent).toMatchObject([{ reason: "ignored field", detail: "data" }]);
});

test("delete, suppress and unsuppress do what they do in Track v1", async () => {
  await person("identify");
  await person("delete");
  expect(cio.people()).toEqual([]);
  await person("suppress");
  expect(cio.isSuppressed("ada")).toBe(true);
  await person("unsuppress");
  expect(cio.isSuppressed("ada")).toBe(false);
});

test("a device is added and deleted by its token", async () => {
  await person("add_device", { device: { token: "t1", platform: "android" } });
  expect(cio.person("ada")?.devices).toMatchObject([{ token: "t1", platform: "android" }]);
  await person("delete_device", { device: { token: "t1" } });
  expect(cio.person("ada")?.devices).toEqual([]);
});

test("merge names two people and nobody else", async () => {
  await person("identify");
  await person("identify", { attributes: { city: "London" } }, { id: "bob" });
  await entity({ type: "person", action: "merge", primary: { id: "ada" }, secondary: { id: "bob" } });
  expect(cio.people()).toMatchObject([{ id: "ada", attributes: { city: "London" } }]);
});

test("an object is created, updated by its cio_object_id, and deleted", async () => {
  await object("identify", { attributes: { name: "Acme", plan: "pro" } });
  const cioObjectId = cio.object("1", "acme")?.cioObjectId;
  await object("identify", { attributes: { plan: null, seats: 5 } }, { cio_object_id: cioObjectId });
  expect(cio.object("1", "acme")?.attributes).toEqual({ name: "Acme", seats: 5 });
  await object("delete");
  expect(cio.object("1", "acme")).toBeUndefined();
});

test("an unknown cio_object_id creates nothing", async () => {
  const reply = await object("identify", {}, { cio_object_id: "ob99" });
  expect(reply.status).toBe(200);
  expect(cio.silent).toMatchObject([{ reason: "unknown object", detail: "ob99" }]);
});

test("a relationship made from the person's side is seen from both", async () => {
  const cio_relationships = [{ identifiers: acme, relationship_attributes: { role: "admin" } }];
  await person("identify", { cio_relationships });
  expect(cio.person("ada")?.relationships).toMatchObject([
    { objectId: "acme", attributes: { role: "admin" } },
  ]);
  expect(cio.object("1", "acme")?.relationships).toEqual([{ person: "ada", attributes: { role: "admin" } }]);
});

test("a relationship made from the object's side is seen from both, and goes from both", async () => {
  const cio_relationships = [{ identifiers: { id: "ada" }, relationship_attributes: { role: "admin" } }];
  await person("identify");
  await object("identify", { cio_relationships });
  expect(cio.person("ada")?.relationships).toMatchObject([
    { objectId: "acme", attributes: { role: "admin" } },
  ]);
  await object("delete_relationships", { cio_relationships });
  expect(cio.person("ada")?.relationships).toEqual([]);
  expect(cio.object("1", "acme")?.relationships).toEqual([]);
});

test("null and the empty text clear a relationship attribute", async () => {
  const related = (relationship_attributes: object) => ({
    cio_relationships: [{ identifiers: acme, relationship_attributes }],
  });
  await person("add_relationships", related({ role: "admin", since: 2020, note: "x" }));
  await person("add_relationships", related({ role: null, note: "" }));
  expect(cio.person("ada")?.relationships).toMatchObject([{ attributes: { since: 2020 } }]);
});

test("a person's relationships can be deleted", async () => {
  const related = { cio_relationships: [{ identifiers: acme }] };
  await person("add_relationships", related);
  await person("delete_relationships", related);
  expect(cio.object("1", "acme")?.relationships).toEqual([]);
});

test("an object does not create the people it names", async () => {
  await object("identify", { cio_relationships: [{ identifiers: { id: "nobody" } }] });
  expect(cio.people()).toEqual([]);
  expect(cio.silent).toMatchObject([{ reason: "unknown person", detail: "nobody" }]);
});

test("a deleted object is nobody's relationship", async () => {
  await person("add_relationships", { cio_relationships: [{ identifiers: acme }] });
  await object("delete");
  expect(cio.person("ada")?.relationships).toEqual([]);
});

test("a relationship with an anonymous_id waits for its person", async () => {
  const cio_relationships = [
    { identifiers: { anonymous_id: "cookie" }, relationship_attributes: { role: "visitor" } },
  ];
  await object("identify_anonymous", { attributes: { name: "Acme" }, cio_relationships });
  expect(cio.object("1", "acme")).toMatchObject({ attributes: { name: "Acme" }, relationships: [] });
  await person("identify", { attributes: { anonymous_id: "cookie" } });
  expect(cio.object("1", "acme")?.relationships).toEqual([
    { person: "ada", attributes: { role: "visitor" } },
  ]);
});

test("a delivery event is a metric", async () => {
  await entity({
    type: "delivery",
    action: "event",
    identifiers: { id: "d1" },
    name: "opened",
    attributes: { device_token: "t1" },
  });
  expect(cio.metrics()).toMatchObject([{ deliveryId: "d1", metric: "opened", deviceToken: "t1" }]);
});

const ada = { type: "person", identifiers: { id: "ada" } };

test.each([
  ["no type", {}, "type", "required"],
  ["an unknown type", { type: "company", action: "identify" }, "type", "invalid"],
  ["no action", ada, "action", "required"],
  ["an unknown action", { ...ada, action: "constructor" }, "action", "invalid"],
  [
    "an event of an object",
    { type: "object", action: "event", identifiers: acme, name: "x" },
    "action",
    "invalid",
  ],
  ["no identifiers", { type: "person", action: "identify" }, "identifiers", "required"],
  [
    "two identifiers",
    { ...ada, action: "identify", identifiers: { id: "a", email: "a@b.cd" } },
    "identifiers",
    "invalid",
  ],
  [
    "an anonymous_id",
    { ...ada, action: "event", name: "x", identifiers: { anonymous_id: "c" } },
    "identifiers",
    "invalid",
  ],
  [
    "an id that is no text",
    { ...ada, action: "identify", identifiers: { id: 1 } },
    "identifiers.id",
    "invalid",
  ],
  [
    "a phone that is no identifier here",
    { ...ada, action: "identify", identifiers: { phone: "+14155552671" } },
    "identifiers.phone",
    "invalid",
  ],
  ["no event name", { ...ada, action: "event" }, "name", "required"],
  ["a list of attributes", { ...ada, action: "event", name: "x", attributes: [] }, "attributes", "invalid"],
  [
    "a value over 1000 bytes",
    { ...ada, action: "identify", attributes: { plan: "x".repeat(1001) } },
    "attributes.plan",
    "invalid",
  ],
  [
    "the time as Track v1 spells it",
    { ...ada, action: "identify", attributes: { _timestamp: 1_600_000_000 } },
    "attributes._timestamp",
    "invalid",
  ],
  [
    "relationships as Track v1 wraps them",
    { ...ada, action: "identify", cio_relationships: { action: "add_relationships", relationships: [] } },
    "cio_relationships",
    "invalid",
  ],
  ["no relationships to add", { ...ada, action: "add_relationships" }, "cio_relationships", "required"],
  [
    "a device with an id",
    { ...ada, action: "add_device", device: { id: "t1", platform: "ios" } },
    "device.token",
    "required",
  ],
  ["a merge inside identifiers", { ...ada, action: "merge", secondary: { id: "b" } }, "primary", "required"],
  [
    "an object type that does not exist",
    { type: "object", action: "identify", identifiers: { ...acme, object_type_id: "3" } },
    "identifiers.object_type_id",
    "invalid",
  ],
  [
    "an object type that is a number",
    { type: "object", action: "identify", identifiers: { ...acme, object_type_id: 1 } },
    "identifiers.object_type_id",
    "invalid",
  ],
  [
    "no device of a delivery",
    { type: "delivery", action: "event", identifiers: { id: "d1" }, name: "opened" },
    "attributes.device_token",
    "required",
  ],
])("an entity with %s is refused at its field", async (_what, body, field, reason) => {
  const reply = await entity(body);
  expect(reply.status).toBe(400);
  expect(errors(reply)).toEqual([{ reason, field, message: expect.any(String) }]);
  expect([cio.people(), cio.metrics()]).toEqual([[], []]);
});

test("every problem of an entity is told at once", async () => {
  const reply = await person("event", { attributes: 1 }, {});
  expect(errors(reply)).toMatchObject([{ field: "identifiers" }, { field: "name" }, { field: "attributes" }]);
});

test("a request over 32000 bytes is refused", async () => {
  const body = JSON.stringify({ ...ada, action: "event", name: "x", attributes: { text: "" } });
  const padded = (bytes: number) => body.replace('""', `"${"x".repeat(bytes - body.length)}"`);
  expect((await entity(padded(32_000))).status).toBe(200);
  expect((await entity(padded(32_001))).status).toBe(400);
});

test("malformed JSON is refused in the envelope of Track v2", async () => {
  const reply = await entity("{");
  expect([reply.status, errors(reply)]).toMatchObject([400, [{ reason: "invalid" }]]);
});
