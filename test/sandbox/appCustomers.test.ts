import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const identify = (identifier: string, body: unknown = {}) =>
  cio.track(`PUT /api/v1/customers/${encodeURIComponent(identifier)}`, { body });

const search = (filter: unknown, query = "") => cio.app(`POST /v1/customers${query}`, { body: { filter } });

const found = async (filter: unknown) => (await search(filter)).json as { ids: string[]; next: string };

test("attributes are read back as text", async () => {
  await identify("ada", {
    email: "ada@example.com",
    age: 30,
    vip: true,
    tags: ["a"],
    created_at: 1_614_034_983,
  });
  const { cioId } = cio.person("ada") ?? {};
  const reply = await cio.app("GET /v1/customers/ada/attributes");
  expect(reply.json).toMatchObject({
    customer: {
      id: "ada",
      identifiers: { id: "ada", email: "ada@example.com", cio_id: cioId },
      attributes: {
        id: "ada",
        email: "ada@example.com",
        cio_id: cioId,
        age: "30",
        vip: "true",
        tags: '["a"]',
        created_at: "1614034983",
      },
      timestamps: { age: clock.now() },
      unsubscribed: false,
      devices: [],
    },
  });
});

test.each([
  ["id", () => "ada/attributes"],
  ["email address", () => "ada%40example.com/attributes?id_type=email"],
  ["cio_ and cio_id", () => `cio_${cio.person("ada")?.cioId}/attributes?id_type=cio_id`],
])("a person is read by %s", async (_what, path) => {
  await identify("ada", { email: "ada@example.com" });
  expect((await cio.app(`GET /v1/customers/${path()}`)).json).toMatchObject({ customer: { id: "ada" } });
});

test.each([
  ["nobody", "nobody/attributes"],
  ["an address read as an id", "ada%40example.com/attributes"],
  ["a cio_id without its prefix", "a3000001/attributes?id_type=cio_id"],
])("%s is not found", async (_what, path) => {
  await identify("ada", { email: "ada@example.com" });
  expect(await cio.app(`GET /v1/customers/${path}`)).toMatchObject({
    status: 404,
    json: {
      errors: [{ detail: expect.stringMatching(/^not found \(reference 01[0-9A-F]+\)$/), status: "404" }],
    },
  });
});

test.each(["phone", "name"])("id_type %s is refused in this workspace", async (kind) => {
  expect((await cio.app(`GET /v1/customers/ada/attributes?id_type=${kind}`)).status).toBe(400);
});

test("people are looked up by email address in any case", async () => {
  await identify("ada", { email: "ada+1@example.com" });
  const cio_id = cio.person("ada")?.cioId;
  expect((await cio.app("GET /v1/customers?email=ADA%2B1@example.com")).json).toEqual({
    results: [{ email: "ada+1@example.com", id: "ada", cio_id }],
  });
});

test("a plus sign that is not encoded finds nobody", async () => {
  await identify("ada", { email: "ada+1@example.com" });
  const reply = await cio.app("GET /v1/customers?email=ada+1@example.com");
  expect([reply.status, reply.json]).toEqual([200, { results: [] }]);
});

test("a search finds who has an attribute or a value", async () => {
  await identify("ada", { plan: "pro", age: 30 });
  await identify("bob", { plan: "free" });
  const exists = { attribute: { field: "age", operator: "exists" } };
  const eq = { attribute: { field: "age", operator: "eq", value: 30 } };
  const free = { attribute: { field: "plan", operator: "eq", value: "free" } };
  expect((await found(exists)).ids).toEqual(["ada"]);
  expect((await found(eq)).ids).toEqual(["ada"]);
  expect((await found({ or: [eq, free] })).ids).toEqual(["ada", "bob"]);
  expect((await found({ and: [eq, free] })).ids).toEqual([]);
  expect((await found({ and: [{ not: eq }] })).ids).toEqual(["bob"]);
});

test("a search finds the people of a segment", async () => {
  await identify("ada");
  await identify("bob", { created_at: 1_600_000_000 });
  await cio.track("POST /api/v1/segments/7/add_customers", { body: { ids: ["ada"] } });
  expect((await found({ segment: { id: 7 } })).ids).toEqual(["ada"]);
  expect((await found({ segment: { id: 1 } })).ids).toEqual(["bob"]);
});

test("people without an id are empty texts among the ids and null among the identifiers", async () => {
  await identify("ada@example.com");
  const cio_id = cio.person("ada@example.com")?.cioId;
  expect((await search({ attribute: { field: "cio_id", operator: "exists" } })).json).toEqual({
    ids: [""],
    identifiers: [{ email: "ada@example.com", id: null, cio_id }],
    next: "",
  });
});

test("a search goes on where its cursor says, and the last page has an empty one", async () => {
  for (const id of ["a", "b", "c"]) await identify(id);
  const everybody = { attribute: { field: "id", operator: "exists" } };
  const first = (await search(everybody, "?limit=2")).json as { ids: string[]; next: string };
  const last = (await search(everybody, `?limit=2&start=${encodeURIComponent(first.next)}`)).json;
  expect(first).toMatchObject({ ids: ["a", "b"], next: "MDoy" });
  expect(last).toMatchObject({ ids: ["c"], next: "" });
});

test.each([
  ["no filter", undefined],
  ["an empty filter", {}],
  ["two conditions at the top", { segment: { id: 7 }, attribute: { field: "id", operator: "exists" } }],
  ["an operator that circulates but is none", { attribute: { field: "age", operator: "gt", value: 1 } }],
  ["eq without a value", { attribute: { field: "age", operator: "eq" } }],
  ["a segment by name", { segment: { id: "7" } }],
  ["a mistake further in", { and: [{ not: { attribute: { operator: "exists" } } }] }],
])("a search with %s is refused", async (_what, filter) => {
  expect(await search(filter)).toMatchObject({ status: 400, json: { errors: [{ status: "400" }] } });
});

test.each(["?limit=1001", "?limit=0", "?start=x"])("a search with %s is refused", async (query) => {
  expect((await search({ segment: { id: 7 } }, query)).status).toBe(400);
});

test("several people are read at once, unknown ones are left out", async () => {
  await identify("ada", { age: 30 });
  const read = (ids: unknown, query = "") =>
    cio.app(`POST /v1/customers/attributes${query}`, { body: { ids } });
  expect((await read(["ada", "nobody"])).json).toMatchObject({
    customers: [{ id: "ada", attributes: { age: "30" } }],
  });
  const cioId = cio.person("ada")?.cioId;
  expect((await read([`cio_${cioId}`], "?id_type=cio_id")).json).toEqual({ customers: [] });
  expect((await read([cioId], "?id_type=cio_id")).json).toMatchObject({ customers: [{ id: "ada" }] });
  expect((await read(Array.from({ length: 101 }, () => "ada"))).status).toBe(400);
});

test("a person's segments and relationships are listed", async () => {
  const identifiers = { object_type_id: "1", object_id: "acme" };
  const relationships = [{ identifiers, relationship_attributes: { role: "admin" } }];
  await identify("ada", { cio_relationships: { action: "add_relationships", relationships } });
  await cio.track("POST /api/v1/segments/7/add_customers", { body: { ids: ["ada"] } });
  expect((await cio.app("GET /v1/customers/ada/segments")).json).toMatchObject({ segments: [{ id: 7 }] });
  expect((await cio.app("GET /v1/customers/ada/relationships")).json).toMatchObject({
    cio_relationships: [{ identifiers, relationship_attributes: { role: "admin" } }],
    next: "",
  });
});

test("relationships are listed whatever names the person, since their route has no id_type", async () => {
  await identify("ada", { email: "ada@example.com" });
  const names = ["ada", "ada%40example.com", `cio_${cio.person("ada")?.cioId}`, "nobody"];
  const replies = await Promise.all(names.map((name) => cio.app(`GET /v1/customers/${name}/relationships`)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
});

test("activities are listed newest first and by type and name", async () => {
  await identify("ada", { plan: "pro" });
  await cio.track("POST /api/v1/customers/ada/events", { body: { name: "bought", data: { price: 1 } } });
  const types = async (query: string) =>
    (
      (await cio.app(`GET /v1/customers/ada/activities${query}`)).json as { activities: { type: string }[] }
    ).activities.map(({ type }) => type);
  expect(await types("")).toEqual(["event", "attribute_change", "profile_create"]);
  expect(await types("?type=event")).toEqual(["event"]);
  expect(await types("?name=plan")).toEqual(["attribute_change"]);
  expect(await types("?limit=1")).toEqual(["event"]);
});

test("an attribute update failure is an activity", async () => {
  await identify("ada", { email: "ada@example.com" });
  await identify("ada", { email: "countess@example.com" });
  expect((await cio.app("GET /v1/activities?type=failed_attribute_change")).json).toMatchObject({
    activities: [{ name: "email", customer_id: "ada" }],
  });
});

test("the activities of deleted people are listed only when they are asked for", async () => {
  await identify("ada");
  await cio.track("DELETE /api/v1/customers/ada");
  const count = async (query: string) =>
    ((await cio.app(`GET /v1/activities${query}`)).json as { activities: unknown[] }).activities.length;
  expect([await count(""), await count("?deleted=true")]).toEqual([0, 2]);
});

test("an activity that comes late is listed by its time", async () => {
  await identify("ada");
  const now = cio.now();
  const late = cio.happen({ name: "late", timestamp: now - 60 });
  const onTime = cio.happen({
    type: "failed_event",
    person: "ada",
    timestamp: now - 30,
    data: { why: "size" },
  });
  const { activities } = (await cio.app("GET /v1/activities")).json as { activities: object[] };
  expect(activities).toMatchObject([
    { type: "profile_create", timestamp: now },
    { id: onTime, type: "failed_event", timestamp: now - 30, customer_id: "ada", data: { why: "size" } },
    { id: late, type: "event", name: "late", timestamp: now - 60, customer_id: null },
  ]);
  expect(() => cio.happen({ person: "nobody" })).toThrow("happen: there is no person nobody");
});

test("pages may be shorter than asked for, and nothing is lost between them", async () => {
  for (const name of ["a", "b", "c"]) cio.happen({ name });
  cio.shortPages(2);
  const page = async (start: string) => {
    const { json } = await cio.app(`GET /v1/activities?limit=100&start=${start}`);
    const { activities, next } = json as { activities: { name: string }[]; next: string };
    return { names: activities.map(({ name }) => name), next };
  };
  const first = await page("");
  expect(first.names).toEqual(["c", "b"]);
  expect(await page(first.next)).toEqual({ names: ["a"], next: "" });
});

test("a person's messages are listed with the metrics that were reported", async () => {
  await identify("ada", { email: "ada@example.com" });
  expect((await cio.app("GET /v1/customers/ada/messages")).json).toEqual({ messages: [], next: "" });
  const delivery_id = cio.deliver("ada");
  const body = { delivery_id, metric: "opened", timestamp: 1_700_000_005 };
  await cio.track("POST /api/v1/metrics", { as: "none", body });
  expect((await cio.app("GET /v1/customers/ada/messages")).json).toMatchObject({
    messages: [{ id: delivery_id, customer_id: "ada", metrics: { opened: 1_700_000_005 } }],
  });
  expect((await cio.app(`GET /v1/messages/${delivery_id}`)).json).toMatchObject({
    message: { id: delivery_id },
  });
});
