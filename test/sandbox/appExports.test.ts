import { newClock, useSandbox } from "./client";

const start = 1_700_000_000;
const clock = newClock(start);
const cio = useSandbox({ now: clock.now });

interface Export {
  id: number;
  status: string;
  total: number;
}

const everybody = { attribute: { field: "cio_id", operator: "exists" } };

const exportPeople = (body: unknown) => cio.app("POST /v1/exports/customers", { body });

const exportDeliveries = (body: unknown) => cio.app("POST /v1/exports/deliveries", { body });

const started = async (reply: Promise<{ json: unknown }>): Promise<Export> =>
  ((await reply).json as { export: Export }).export;

const read = async (id: number) => (await cio.app(`GET /v1/exports/${id}`)).json;

/** The file of an export that is done. */
const fileOf = async (id: number): Promise<string> => {
  const { url } = (await cio.app(`GET /v1/exports/${id}/download`)).json as { url: string };
  return (await fetch(url)).text();
};

beforeEach(async () => {
  await cio.track("PUT /api/v1/customers/ada", {
    body: { email: "ada@example.com", motto: 'Say "hi", often' },
  });
  await cio.track("PUT /api/v1/customers/bob", { body: {} });
});

test("without exports their list is null", async () => {
  expect((await cio.app("GET /v1/exports")).json).toEqual({ exports: null });
});

test("an export of people is pending, then done, and gives a file", async () => {
  cio.takes({ export: 20 });
  const { id, status, total } = await started(exportPeople({ filters: everybody, attributes: ["motto"] }));
  expect([status, total]).toEqual(["pending", 0]);
  cio.pass(19);
  expect(await read(id)).toMatchObject({ export: { status: "pending", failed: false, total: 0 } });
  cio.pass(1);
  expect(await read(id)).toMatchObject({
    export: { id, type: "customers", status: "done", total: 2, created_at: start, updated_at: start + 20 },
  });
  const cioIds = ["ada", "bob"].map((person) => cio.person(person)?.cioId);
  expect(await fileOf(id)).toBe(
    `id,email,cio_id,motto\nada,ada@example.com,${cioIds[0]},"Say ""hi"", often"\nbob,,${cioIds[1]},\n`,
  );
  expect(cio.exports()).toMatchObject([{ id, downloads: 1 }]);
  expect((await cio.app("GET /v1/exports")).json).toMatchObject({ exports: [{ id, downloads: 1 }] });
});

test("an export holds who is there when it is done", async () => {
  cio.takes({ export: 20 });
  const { id } = await started(exportPeople({ filters: everybody }));
  await cio.track("DELETE /api/v1/customers/bob");
  cio.pass(20);
  expect(await read(id)).toMatchObject({ export: { total: 1 } });
});

test("a link to a file needs no key and expires after 15 minutes; another one can be had", async () => {
  const { id } = await started(exportPeople({ filters: everybody }));
  const { url } = (await cio.app(`GET /v1/exports/${id}/download`)).json as { url: string };
  cio.pass(900);
  expect((await fetch(url)).status).toBe(200);
  cio.pass(1);
  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(url.replace(/signature=.*/, "signature=0"))).status).toBe(403);
  expect(await fileOf(id)).toContain("ada@example.com");
});

test("an export that is not done has no link", async () => {
  cio.takes({ export: 20 });
  const { id } = await started(exportPeople({ filters: everybody }));
  expect((await cio.app(`GET /v1/exports/${id}/download`)).status).toBe(400);
});

test("an export fails where a test wants it to, the next one does not", async () => {
  cio.spoil("export");
  const bad = await started(exportPeople({ filters: everybody }));
  const good = await started(exportPeople({ filters: everybody }));
  expect(await read(bad.id)).toMatchObject({ export: { status: "failed", failed: true, total: 0 } });
  expect((await cio.app(`GET /v1/exports/${bad.id}/download`)).status).toBe(400);
  expect(await read(good.id)).toMatchObject({ export: { status: "done" } });
});

test("an export of deliveries holds what belongs to the one that is named", async () => {
  const delivery = cio.deliver("ada", { campaignId: 5, actionId: 96, subject: "Hello" });
  cio.deliver("ada", { campaignId: 5, isDraft: true });
  cio.deliver("ada", { newsletterId: 10 });
  const { id } = await started(exportDeliveries({ campaign_id: 5, attributes: ["email"] }));
  expect((await fileOf(id)).split("\n")).toEqual([
    "delivery_id,type,recipient,subject,customer_id,created,drafted,sent,delivered,opened,clicked,converted,bounced,email",
    `${delivery},email,ada@example.com,Hello,ada,${start},,${start},${start},,,,,ada@example.com`,
    "",
  ]);
  const total = async (body: unknown) => {
    const one = await started(exportDeliveries(body));
    return cio.exports().find((held) => held.id === one.id)?.total;
  };
  expect(await total({ campaign_id: 5, drafts: true })).toBe(2);
  expect(await total({ newsletter_id: 10 })).toBe(1);
  expect(await total({ action_id: 96 })).toBe(1);
  expect(await total({ transactional_message_id: 44 })).toBe(0);
  expect(await total({ campaign_id: 5, start: start + 1, end: start + 2 })).toBe(0);
  expect(await total({ campaign_id: 5, metric: "opened" })).toBe(0);
});

test.each([
  ["no filters", {}],
  ["a filter, as a search has it", { filter: everybody }],
  ["a wrong filter", { filters: { everybody: true } }],
  ["attributes that are no list", { filters: everybody, attributes: "email" }],
])("an export of people with %s is refused", async (_what, body) => {
  expect(await exportPeople(body)).toMatchObject({ status: 400, json: { errors: [{ status: "400" }] } });
  expect(cio.exports()).toEqual([]);
});

test.each([
  ["nothing named", {}],
  ["two named", { campaign_id: 5, newsletter_id: 10 }],
  ["an id as text", { campaign_id: "5" }],
  ["an end before its start", { campaign_id: 5, start: 10, end: 5 }],
  ["an unknown metric", { campaign_id: 5, metric: "seen" }],
  ["drafts that are no flag", { campaign_id: 5, drafts: "true" }],
])("an export of deliveries with %s is refused", async (_what, body) => {
  expect((await exportDeliveries(body)).status).toBe(400);
  expect(cio.exports()).toEqual([]);
});

test.each(["GET /v1/exports/1", "GET /v1/exports/1/download"])("%s is not found", async (route) => {
  expect((await cio.app(route)).status).toBe(404);
});
