import { newClock, useSandbox } from "./client";

const start = 1_700_000_000;
const clock = newClock(start);
const cio = useSandbox({ now: clock.now });

const ids = async (query = "", path = "/v1/messages"): Promise<string[]> =>
  ((await cio.app(`GET ${path}${query}`)).json as { messages: { id: string }[] }).messages.map(
    ({ id }) => id,
  );

beforeEach(async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { email: "ada@example.com" } });
  await cio.track("PUT /api/v1/customers/bob", { body: {} });
});

test("a delivery is read with all that it belongs to", async () => {
  const id = cio.deliver("ada", { campaignId: 5, actionId: 96, subject: "Hello" });
  expect((await cio.app(`GET /v1/messages/${id}`)).json).toEqual({
    message: {
      id,
      deduplicate_id: `${id}:${start}`,
      type: "email",
      customer_id: "ada",
      customer_identifiers: { id: "ada", email: "ada@example.com", cio_id: cio.person("ada")?.cioId },
      recipient: "ada@example.com",
      subject: "Hello",
      campaign_id: 5,
      action_id: 96,
      newsletter_id: null,
      content_id: null,
      broadcast_id: null,
      transactional_message_id: null,
      trigger_event_id: null,
      created: start,
      failure_message: null,
      forgotten: false,
      metrics: { created: start, sent: start, delivered: start },
    },
  });
});

test("messages are asked for by what they are and belong to", async () => {
  const campaign = cio.deliver("ada", { campaignId: 5, actionId: 96 });
  const newsletter = cio.deliver("ada", { newsletterId: 10 });
  const sms = cio.deliver("bob", { channel: "sms" });
  const draft = cio.deliver("bob", { isDraft: true });
  await cio.track("POST /api/v1/metrics", { as: "none", body: { delivery_id: sms, metric: "opened" } });
  expect(await ids()).toEqual([campaign, newsletter, sms]);
  expect(await ids("?drafts=true")).toEqual([campaign, newsletter, sms, draft]);
  expect(await ids("?type=twilio")).toEqual([sms]);
  expect(await ids("?metric=opened")).toEqual([sms]);
  expect(await ids("?metric=delivered&drafts=true")).toEqual([campaign, newsletter, sms]);
  expect(await ids("?campaign_id=5")).toEqual([campaign]);
  expect(await ids("?action_id=96&campaign_id=5")).toEqual([campaign]);
  expect(await ids("?newsletter_id=10")).toEqual([newsletter]);
  expect(await ids("", "/v1/customers/bob/messages")).toEqual([sms]);
});

test("messages are asked for by when they were made, both ends included", async () => {
  const first = cio.deliver("ada");
  cio.pass(10);
  const second = cio.deliver("ada");
  expect(await ids(`?start_ts=${start + 10}`)).toEqual([second]);
  expect(await ids(`?end_ts=${start}`)).toEqual([first]);
  expect(await ids(`?start_ts=${start}&end_ts=${start + 10}`)).toEqual([first, second]);
});

test("those of a person are asked for over years", async () => {
  const delivery = cio.deliver("ada");
  const years = `?start_ts=${start - 400 * 86_400}&end_ts=${start}`;
  expect(await ids(years, "/v1/customers/ada/messages")).toEqual([delivery]);
});

test("messages come in pages", async () => {
  const made = [cio.deliver("ada"), cio.deliver("ada"), cio.deliver("ada")];
  const { next } = (await cio.app("GET /v1/messages?limit=2")).json as { next: string };
  expect(await ids(`?limit=2&start=${encodeURIComponent(next)}`)).toEqual(made.slice(2));
});

test.each([
  "?type=letter",
  "?metric=seen",
  "?drafts=yes",
  "?start_ts=soon",
  "?campaign_id=five",
  "?limit=1001",
  `?start_ts=${start}&end_ts=${start + 200 * 86_400}`,
])("messages with %s are refused", async (query) => {
  expect(await cio.app(`GET /v1/messages${query}`)).toMatchObject({
    status: 400,
    json: { errors: [{ status: "400" }] },
  });
});

const archived = (id: string) => cio.app(`GET /v1/messages/${id}/archived_message`);

const sendEmail = async (change: Record<string, unknown>): Promise<string> => {
  const body = {
    to: "ada@example.com",
    identifiers: { id: "ada" },
    body: "<p>Hi</p>",
    subject: "Hi",
    from: "news@example.com",
    ...change,
  };
  return ((await cio.app("POST /v1/send/email", { body })).json as { delivery_id: string }).delivery_id;
};

test("an archived message has the content, unless that is forgotten", async () => {
  const kept = await sendEmail({ reply_to: "help@example.com" });
  const forgotten = await sendEmail({ disable_message_retention: true });
  expect((await archived(kept)).json).toMatchObject({
    archived_message: {
      id: kept,
      body: "<p>Hi</p>",
      from: "news@example.com",
      reply_to: "help@example.com",
      recipient: "ada@example.com",
      subject: "Hi",
      forgotten: false,
    },
  });
  expect((await archived(forgotten)).json).toMatchObject({ archived_message: { body: "", forgotten: true } });
});

test("a hundred archived messages are read a day, the next one is refused without saying when", async () => {
  const id = await sendEmail({});
  const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await archived(id)).status));
  const over = await archived(id);
  expect([new Set(statuses), over.status, over.headers.get("retry-after")]).toEqual([
    new Set([200]),
    429,
    null,
  ]);
  cio.pass(86_400);
  expect((await archived(id)).status).toBe(200);
});

test("a message that is unknown is not found", async () => {
  expect((await archived("none")).status).toBe(404);
});
