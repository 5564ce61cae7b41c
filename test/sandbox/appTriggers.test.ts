import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const trigger = (body: unknown) => cio.app("POST /v1/campaigns/8/triggers", { body });

beforeEach(async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { email: "ada@example.com", plan: "pro" } });
  await cio.track("PUT /api/v1/customers/bob", { body: {} });
});

test("a trigger without an audience reaches the default one", async () => {
  const reply = await trigger({ data: { headline: "News" } });
  const { id } = reply.json as { id: number };
  expect(reply.status).toBe(200);
  expect(cio.broadcastTriggers()).toEqual([
    {
      id,
      broadcastId: 8,
      sent: { data: { headline: "News" } },
      recipients: ["ada", "bob"],
      errors: [],
      createdAt: clock.now(),
      processedAt: clock.now(),
    },
  ]);
});

test.each([
  ["a filter", { recipients: { attribute: { field: "plan", operator: "eq", value: "pro" } } }, ["ada"]],
  ["ids", { ids: ["bob"] }, ["bob"]],
  ["emails", { emails: ["ada@example.com"] }, ["ada"]],
  [
    "data per user",
    { per_user_data: [{ id: "bob", data: { x: 1 } }, { email: "ada@example.com" }] },
    ["bob", "ada"],
  ],
  ["a data file", { data_file_url: "https://example.com/people.json" }, []],
])("a trigger with %s reaches those people", async (_what, body, recipients) => {
  expect((await trigger(body)).status).toBe(200);
  expect(cio.broadcastTriggers()).toMatchObject([{ recipients }]);
});

test("one missing id fails the whole broadcast, and the errors say which line", async () => {
  const { id } = (await trigger({ ids: ["ada", "nobody"] })).json as { id: number };
  expect(cio.broadcastTriggers()).toMatchObject([{ recipients: [] }]);
  expect((await cio.app(`GET /v1/campaigns/8/triggers/${id}/errors`)).json).toEqual({
    errors: ["line 2: id nobody not found"],
    next: "",
  });
});

test("missing ids can be ignored", async () => {
  await trigger({ ids: ["ada", "nobody"], id_ignore_missing: true });
  expect(cio.broadcastTriggers()).toMatchObject([{ recipients: ["ada"], errors: [] }]);
});

test("a trigger is read and listed", async () => {
  const { id } = (await trigger({ ids: ["ada"] })).json as { id: number };
  const shown = { id, broadcast_id: 8, created_at: clock.now(), processed_at: clock.now() };
  expect((await cio.app(`GET /v1/campaigns/8/triggers/${id}`)).json).toMatchObject({
    ...shown,
    recipients_count: 1,
  });
  expect((await cio.app("GET /v1/broadcasts/8/triggers")).json).toEqual({ triggers: [shown] });
});

test("a trigger is processed when its time has come, for those who are there then", async () => {
  cio.takes({ broadcast: 30 });
  const { id } = (await trigger({})).json as { id: number };
  const read = async () => (await cio.app(`GET /v1/campaigns/8/triggers/${id}`)).json;
  const createdAt = clock.now();
  expect(await read()).toMatchObject({ processed_at: 0, recipients_count: 0 });
  expect(cio.deliveries()).toEqual([]);
  await cio.track("PUT /api/v1/customers/eve", { body: {} });
  cio.pass(29);
  expect(await read()).toMatchObject({ processed_at: 0 });
  cio.pass(5);
  expect(await read()).toMatchObject({ processed_at: createdAt + 30, recipients_count: 3 });
  expect(cio.deliveries()).toMatchObject([
    { person: "ada", broadcastId: 8, triggerId: id, createdAt: createdAt + 30 },
    { person: "bob" },
    { person: "eve" },
  ]);
  expect((await cio.app("GET /v1/broadcasts/8/messages")).json).toMatchObject({
    messages: [{ broadcast_id: 8 }, { broadcast_id: 8 }, { broadcast_id: 8 }],
  });
});

const file = "https://files.example.com/people.jsonl";

test("a trigger with a published data file reaches the people in it", async () => {
  cio.publish(file, '{"id":"bob","data":{"x":1}}\n{"email":"ada@example.com"}\n\n');
  const { id } = (await trigger({ data_file_url: file })).json as { id: number };
  expect(cio.broadcastTriggers()).toMatchObject([{ recipients: ["bob", "ada"], errors: [] }]);
  expect((await cio.app(`GET /v1/campaigns/8/triggers/${id}`)).json).toMatchObject({
    data_file_processed: true,
  });
});

test.each([
  ["nobody published", undefined, ["line 1: the file could not be read"]],
  ["has a line that is no JSON", '{"id":"ada"}\nada', ["line 2: must have an id or an email"]],
  ["names somebody unknown", '{"id":"nobody"}', ["line 1: id nobody not found"]],
])("a trigger with a data file that %s reaches nobody", async (_what, text, errors) => {
  if (text !== undefined) cio.publish(file, text);
  await trigger({ data_file_url: file });
  expect(cio.broadcastTriggers()).toMatchObject([{ recipients: [], errors }]);
});

test("the errors of a trigger come in pages", async () => {
  const ids = Array.from({ length: 12 }, (_, at) => `nobody ${at}`);
  const { id } = (await trigger({ ids })).json as { id: number };
  const page = async (query: string) =>
    (await cio.app(`GET /v1/campaigns/8/triggers/${id}/errors${query}`)).json as {
      errors: string[];
      next: string;
    };
  const first = await page("");
  const last = await page(`?start=${encodeURIComponent(first.next)}`);
  expect([first.errors.length, last.errors.length, last.next]).toEqual([10, 2, ""]);
});

test("a trigger over 1 MB is refused", async () => {
  const per_user_data = Array.from({ length: 9000 }, () => ({ id: "ada", data: { text: "x".repeat(100) } }));
  expect((await trigger({ per_user_data })).status).toBe(413);
});

test("another broadcast rests on its own", async () => {
  await trigger({});
  expect((await cio.app("POST /v1/campaigns/9/triggers", { body: {} })).status).toBe(200);
});

test("a broadcast is triggered once in ten seconds", async () => {
  await trigger({});
  const second = await trigger({});
  expect([second.status, second.headers.get("retry-after")]).toEqual([429, "10"]);
  clock.pass(10);
  expect((await trigger({})).status).toBe(200);
});

test.each([
  ["an empty filter", { recipients: {} }, "/recipients"],
  ["two audiences", { ids: ["ada"], emails: ["ada@example.com"] }, "/emails, ids"],
  ["a flag of another audience", { ids: ["ada"], email_ignore_missing: true }, "/email_ignore_missing"],
  ["a flag without an audience", { id_ignore_missing: true }, "/id_ignore_missing"],
  ["data that is no object", { data: [] }, "/data"],
  ["data over 50000 bytes", { data: { text: "x".repeat(50_000) } }, "/data"],
  ["too many ids", { ids: Array.from({ length: 10_001 }, () => "ada") }, "/ids"],
  ["an empty list", { emails: [] }, "/emails"],
  [
    "two identifiers for one user",
    { per_user_data: [{ id: "ada", email: "ada@example.com" }] },
    "/per_user_data",
  ],
  ["no URL", { data_file_url: "people.json" }, "/data_file_url"],
])("a trigger with %s is refused with 422", async (_what, body, pointer) => {
  expect(await trigger(body)).toMatchObject({
    status: 422,
    json: { errors: [{ detail: expect.any(String), status: "422", source: { pointer } }] },
  });
  expect(cio.broadcastTriggers()).toEqual([]);
});

test("an unknown broadcast or trigger is not found", async () => {
  const replies = [
    await cio.app("POST /v1/campaigns/5/triggers", { body: {} }),
    await cio.app("GET /v1/campaigns/8/triggers/1"),
  ];
  expect(replies.map(({ status }) => status)).toEqual([404, 404]);
});
