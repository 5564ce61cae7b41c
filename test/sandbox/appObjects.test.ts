import { useSandbox } from "./client";

const cio = useSandbox();

const identify = (object_id: string, attributes: Record<string, unknown>) =>
  cio.track("POST /api/v2/entity", {
    body: { type: "object", action: "identify", identifiers: { object_type_id: "1", object_id }, attributes },
  });

const search = (filter: unknown, object_type_id: unknown = "1", query = "") =>
  cio.app(`POST /v1/objects${query}`, { body: { object_type_id, filter } });

const city = (value: string, type_id: unknown = "1") => ({
  object_attribute: { field: "city", operator: "eq", value, type_id },
});

beforeEach(async () => {
  await identify("acme", { city: "Berlin", size: 20 });
  await identify("initech", { city: "Austin" });
});

test.each([
  ["an attribute", city("Berlin"), ["acme"]],
  ["a type as a number", city("Berlin", 1), ["acme"]],
  ["another type", city("Berlin", "2"), []],
  [
    "a number as text",
    { object_attribute: { field: "size", operator: "eq", value: "20", type_id: "1" } },
    ["acme"],
  ],
  ["all of", { and: [city("Berlin"), city("Austin")] }, []],
  ["any of", { or: [city("Berlin"), city("Austin")] }, ["acme", "initech"]],
  ["none of", { not: city("Berlin") }, ["initech"]],
])("objects are found by %s", async (_what, filter, ids) => {
  expect((await search(filter)).json).toMatchObject({ ids, next: "" });
});

test("the object type of a search may be a number", async () => {
  expect((await search(city("Berlin"), 1)).json).toMatchObject({ ids: ["acme"] });
});

test("objects found are named by both ids", async () => {
  const cio_object_id = cio.object("1", "acme")?.cioObjectId;
  expect((await search(city("Berlin"))).json).toEqual({
    identifiers: [{ cio_object_id, object_id: "acme" }],
    ids: ["acme"],
    next: "",
  });
});

test("a search of objects goes on where its cursor says", async () => {
  const any = { or: [city("Berlin"), city("Austin")] };
  const { next } = (await search(any, "1", "?limit=1")).json as { next: string };
  expect((await search(any, "1", `?limit=1&start=${encodeURIComponent(next)}`)).json).toMatchObject({
    ids: ["initech"],
    next: "",
  });
});

test.each([
  ["no object type", city("Berlin"), undefined],
  ["an unknown object type", city("Berlin"), "9"],
  ["no filter", undefined, "1"],
  ["a filter of people", { segment: { id: 7 } }, "1"],
  ["a condition without its type", { object_attribute: { field: "city", operator: "exists" } }, "1"],
])("a search of objects with %s is refused", async (_what, filter, type) => {
  expect((await cio.app("POST /v1/objects", { body: { object_type_id: type, filter } })).status).toBe(400);
});

test("an object is read by either id, as text", async () => {
  const cioObjectId = cio.object("1", "acme")?.cioObjectId;
  const attributes = { city: "Berlin", size: "20", object_id: "acme", cio_object_id: cioObjectId };
  const replies = [
    await cio.app("GET /v1/objects/1/acme/attributes"),
    await cio.app(`GET /v1/objects/1/${cioObjectId}/attributes?id_type=cio_object_id`),
  ];
  for (const { json } of replies) expect(json).toMatchObject({ object: { attributes } });
});

test("an object is not found under another type, also by the id that Customer.io assigned", async () => {
  const cioObjectId = cio.object("1", "acme")?.cioObjectId;
  const route = `GET /v1/objects/2/${cioObjectId}/attributes?id_type=cio_object_id`;
  expect((await cio.app(route)).status).toBe(404);
});

test.each([
  ["GET /v1/objects/1/nothing/attributes", 404],
  ["GET /v1/objects/2/acme/attributes", 404],
  ["GET /v1/objects/1/acme/attributes?id_type=cio_object_id", 404],
  ["GET /v1/objects/1/acme/attributes?id_type=id", 400],
])("%s is answered %d", async (route, status) => {
  expect((await cio.app(route)).status).toBe(status);
});

test("an object's people are listed with their relationship", async () => {
  const relationships = [
    { identifiers: { object_type_id: "1", object_id: "acme" }, relationship_attributes: { role: "admin" } },
  ];
  await cio.track("PUT /api/v1/customers/ada", {
    body: { cio_relationships: { action: "add_relationships", relationships } },
  });
  expect((await cio.app("GET /v1/objects/1/acme/relationships")).json).toMatchObject({
    people: [{ identifiers: { id: "ada" }, relationship_attributes: { role: "admin" } }],
    next: "",
  });
});

test("what is set up can be changed by a test, and a reset undoes it", async () => {
  cio.setUp({ objectTypes: [] });
  expect((await cio.app("GET /v1/object_types")).json).toEqual({ types: null });
  expect((await identify("hooli", {})).status).toBe(400);
  cio.reset();
  expect((await identify("hooli", {})).status).toBe(200);
});
