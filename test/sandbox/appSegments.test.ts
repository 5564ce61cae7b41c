import { useSandbox } from "./client";

const cio = useSandbox();

const create = async (segment: unknown) => cio.app("POST /v1/segments", { body: { segment } });

test("a segment is created, read, listed and deleted", async () => {
  const { json } = await create({ name: "VIP", description: "Very important" });
  const { id } = (json as { segment: { id: number } }).segment;
  expect((await cio.app(`GET /v1/segments/${id}`)).json).toMatchObject({
    segment: {
      id,
      name: "VIP",
      description: "Very important",
      type: "manual",
      state: "finished",
      tags: null,
    },
  });
  expect((await cio.app("GET /v1/segments")).json).toMatchObject({
    segments: [{ id: 1 }, { id: 7 }, { id }],
  });
  const reply = await cio.app(`DELETE /v1/segments/${id}`);
  expect([reply.status, reply.text, cio.segment(id)]).toEqual([204, "", undefined]);
});

test.each([
  ["no segment", undefined],
  ["no name", {}],
  ["a blank name", { name: " " }],
])("a segment with %s is refused", async (_what, segment) => {
  expect(await create(segment)).toMatchObject({ status: 400, json: { errors: [{ status: "400" }] } });
});

test("a data-driven segment cannot be deleted", async () => {
  expect((await cio.app("DELETE /v1/segments/1")).status).toBe(400);
});

test("a deleted segment is none of its people's", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: {} });
  await cio.track("POST /api/v1/segments/7/add_customers", { body: { ids: ["ada"] } });
  await cio.app("DELETE /v1/segments/7");
  expect(cio.person("ada")?.segments).toEqual([]);
});

test("the members of a segment are counted and listed page by page", async () => {
  for (const id of ["a", "b", "c"]) await cio.track(`PUT /api/v1/customers/${id}`, { body: {} });
  await cio.track("POST /api/v1/segments/7/add_customers", { body: { ids: ["a", "b", "c"] } });
  expect((await cio.app("GET /v1/segments/7/customer_count")).json).toEqual({ count: 3 });
  const first = (await cio.app("GET /v1/segments/7/membership?limit=2")).json;
  expect(first).toMatchObject({ ids: ["a", "b"], identifiers: [{ id: "a" }, { id: "b" }], next: "MDoy" });
  const last = (await cio.app("GET /v1/segments/7/membership?limit=2&start=MDoy")).json;
  expect(last).toMatchObject({ ids: ["c"], next: "" });
});

test("a page of members has at most 30000", async () => {
  expect((await cio.app("GET /v1/segments/7/membership?limit=30001")).status).toBe(400);
});

test("the uses of a segment are listed", async () => {
  expect((await cio.app("GET /v1/segments/7/used_by")).json).toMatchObject({ used_by: { campaigns: [] } });
});

test("a segment says that it is being built", async () => {
  const segment = async () => (await cio.app("GET /v1/segments/7")).json;
  expect(await segment()).toMatchObject({ segment: { state: "finished", progress: null } });
  cio.build(7, "build");
  expect(await segment()).toMatchObject({ segment: { state: "build", progress: 50 } });
  cio.build(7, "finished");
  expect(await segment()).toMatchObject({ segment: { state: "finished", progress: null } });
  expect(() => cio.build(99, "build")).toThrow("there is no segment 99");
});

test("a segment can be filled with people", async () => {
  cio.fillSegment(7, 3);
  expect(cio.segment(7)?.members).toEqual(["member-0", "member-1", "member-2"]);
  expect(cio.person("member-2")?.segments).toEqual([7]);
});
