import { basic, useSandbox } from "./client";

const cio = useSandbox();

const workspaces = (authorization: string, at: "us" | "eu" = "us") =>
  cio.app("GET /v1/workspaces", { as: "none", at, headers: { authorization } });

test("the App API key lists the workspaces of its account", async () => {
  const reply = await cio.app("GET /v1/workspaces");
  expect(reply).toMatchObject({
    status: 200,
    json: { workspaces: [{ id: cio.account.workspaceId, people: 0 }] },
  });
});

test.each([
  ["no credentials", () => ""],
  ["a wrong key", () => `Bearer ${"0".repeat(20)}`],
  ["the Track pair", () => basic(cio.account.siteId, cio.account.apiKey)],
  ["the key of the other region", () => `Bearer ${cio.euAccount.appApiKey}`],
])("with %s the App API answers 401 without a challenge", async (_what, authorization) => {
  const reply = await workspaces(authorization());
  expect(reply).toMatchObject({ status: 401, json: { meta: { error: "Unauthorized request" } } });
  expect(reply.headers.get("www-authenticate")).toBeNull();
});

test("the EU key works on the EU host", async () => {
  expect((await workspaces(`Bearer ${cio.euAccount.appApiKey}`, "eu")).status).toBe(200);
});

test("the paths of the former beta API go on working", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: {} });
  const reply = await cio.app("GET /v1/api/customers/ada/attributes");
  expect(reply).toMatchObject({ status: 200, json: { customer: { id: "ada" } } });
});

test("broadcasts are not triggered over a beta path", async () => {
  expect((await cio.app("POST /v1/api/campaigns/8/triggers", { body: {} })).status).toBe(404);
});

test("the list of senders has a cursor after its last item, and then an empty page", async () => {
  const first = await cio.app("GET /v1/sender_identities");
  const { sender_identities, next } = first.json as { sender_identities: unknown[]; next: string };
  const last = await cio.app(`GET /v1/sender_identities?start=${encodeURIComponent(next)}`);
  expect([sender_identities.length, next === ""]).toEqual([3, false]);
  expect(last.json).toEqual({ sender_identities: [], next: "" });
});

test("the ids of object types are text", async () => {
  expect((await cio.app("GET /v1/object_types")).json).toMatchObject({
    types: [
      { id: "1", name: "Companies", enabled: true },
      { id: "2", name: "Accounts", enabled: true },
      { id: "12", name: "Courses", enabled: false },
    ],
  });
});

test("the addresses to let in are listed", async () => {
  expect((await cio.app("GET /v1/info/ip_addresses")).json).toEqual({
    ip_addresses: ["192.0.2.1", "192.0.2.2"],
  });
});

test("campaigns and broadcasts are listed and read", async () => {
  expect((await cio.app("GET /v1/campaigns")).json).toMatchObject({ campaigns: [{ id: 5 }, { id: 6 }] });
  expect((await cio.app("GET /v1/campaigns/5")).json).toMatchObject({ campaign: { id: 5, name: "Welcome" } });
  expect((await cio.app("GET /v1/broadcasts")).json).toMatchObject({ broadcasts: [{ id: 8 }, { id: 9 }] });
  expect((await cio.app("GET /v1/broadcasts/8")).json).toMatchObject({ broadcast: { id: 8 } });
});

test("newsletters are listed in pages and in either order, and read", async () => {
  const ids = async (query: string) => {
    const { newsletters, next } = (await cio.app(`GET /v1/newsletters${query}`)).json as {
      newsletters: { id: number }[];
      next: string;
    };
    return { ids: newsletters.map(({ id }) => id), next };
  };
  expect(await ids("")).toEqual({ ids: [10, 11], next: "" });
  expect((await ids("?sort=desc")).ids).toEqual([11, 10]);
  const { next } = await ids("?limit=1");
  expect(await ids(`?limit=1&start=${encodeURIComponent(next)}`)).toEqual({ ids: [11], next: "" });
  expect((await cio.app("GET /v1/newsletters?sort=up")).status).toBe(400);
  expect((await cio.app("GET /v1/newsletters/11")).json).toMatchObject({
    newsletter: { id: 11, name: "Spring sale", type: "email", sent_at: null, subscription_topic_id: 2 },
  });
});

test("transactional messages are listed as messages, and read", async () => {
  expect((await cio.app("GET /v1/transactional")).json).toMatchObject({
    messages: [{ id: 1 }, { id: 44 }, { id: 45 }, { id: 46 }, { id: 47 }, { id: 48 }, { id: 49 }],
  });
  expect((await cio.app("GET /v1/transactional/44")).json).toMatchObject({
    message: { id: 44, name: "Password reset", queue_drafts: false },
  });
});

test.each([
  ["campaigns", "campaigns"],
  ["broadcasts", "broadcasts"],
  ["newsletters", "newsletters"],
  ["transactional", "messages"],
])("an empty list of %s is null", async (path, key) => {
  cio.setUp({ campaigns: [], broadcasts: [], newsletters: [], transactionalMessages: [] });
  expect((await cio.app(`GET /v1/${path}`)).json).toMatchObject({ [key]: null });
});

test.each([
  "GET /v1/newsletters/99",
  "GET /v1/newsletters/99/metrics",
  "GET /v1/transactional/99",
  "GET /v1/transactional/99/metrics/links",
  "GET /v1/campaigns/99/messages",
  "GET /v1/campaigns/99",
  "GET /v1/campaigns/five",
  "GET /v1/broadcasts/5",
  "GET /v1/segments/99",
  "DELETE /v1/segments/99",
  "GET /v1/messages/none",
])("%s is not found", async (route) => {
  expect(await cio.app(route)).toMatchObject({ status: 404, json: { errors: [{ status: "404" }] } });
});
