import { useSandbox } from "./client";

const cio = useSandbox();

const list = "/v1/reporting_webhooks";
const made = { name: "Orders", endpoint: "https://example.com/hook", events: ["email_sent", "sms_replied"] };
const off = { disabled: false, full_resolution: false, with_content: false };

const create = async (body: unknown): Promise<{ id: number }> =>
  (await cio.app(`POST ${list}`, { body })).json as { id: number };

test("a reporting webhook is created, read, listed, updated and deleted", async () => {
  const { id } = await create({ ...made, with_content: true });
  const webhook = { id, type: "webhook", ...made, ...off, with_content: true };
  expect((await cio.app(`GET ${list}/${id}`)).json).toEqual(webhook);
  expect((await cio.app(`GET ${list}`)).json).toEqual({ reporting_webhooks: [webhook] });
  const change = { ...made, name: "Ours", events: ["customer_unsubscribed"], disabled: true };
  const changed = { id, type: "webhook", ...off, ...change };
  expect((await cio.app(`PUT ${list}/${id}`, { body: change })).json).toEqual(changed);
  expect(cio.webhooks()).toEqual([changed]);
  const { status, text } = await cio.app(`DELETE ${list}/${id}`);
  expect([status, text, cio.webhooks()]).toEqual([200, "", []]);
});

test("two webhooks may have one name and one endpoint, and none tells the signing key", async () => {
  const [first, second] = [await create(made), await create(made)];
  expect(second.id).not.toBe(first.id);
  expect((await cio.app(`GET ${list}`)).text).not.toContain(cio.account.webhookSigningKey);
});

test("id and type cannot be written", async () => {
  const { id } = await create({ ...made, id: 4, type: "js" });
  await cio.app(`PUT ${list}/${id}`, { body: { ...made, id: 5, type: "js" } });
  expect(cio.webhooks()).toMatchObject([{ id, type: "webhook" }]);
  expect(cio.silent.map(({ detail }) => detail)).toEqual(["id", "type", "id", "type"]);
});

test("a webhook that somebody made of JavaScript is listed, and stays one when it is updated", async () => {
  const id = cio.addWebhook({ type: "js" });
  expect((await cio.app(`PUT ${list}/${id}`, { body: made })).json).toMatchObject({ type: "js", ...made });
  expect(cio.webhooks()).toMatchObject([{ id, type: "js" }]);
});

test("an update leaves nothing as it was", async () => {
  const { id } = await create({ ...made, disabled: true, full_resolution: true, with_content: true });
  for (const said of [{}, off]) {
    await cio.app(`PUT ${list}/${id}`, { body: { ...made, ...said } });
    expect(cio.webhooks()).toEqual([{ id, type: "webhook", ...made, ...off }]);
  }
});

test("webhooks belong to the workspace of the key", async () => {
  const { id } = await create(made);
  const reply = await cio.app(`GET ${list}/${id}`, { as: "eu", at: "eu" });
  expect([reply.status, cio.webhooks("eu")]).toEqual([404, []]);
  expect(cio.euAccount.webhookSigningKey).not.toBe(cio.account.webhookSigningKey);
});

test.each(["GET", "PUT", "DELETE"])(
  "%s of an unknown webhook is answered 404 with a reference",
  async (method) => {
    for (const id of ["999", "none"])
      expect(await cio.app(`${method} ${list}/${id}`, method === "PUT" ? { body: made } : {})).toMatchObject({
        status: 404,
        json: { errors: [{ detail: expect.stringMatching(/^not found \(reference 01/), status: "404" }] },
      });
  },
);

test.each([
  ["no name", { name: undefined }],
  ["a blank name", { name: " " }],
  ["no endpoint", { endpoint: undefined }],
  ["an endpoint without a host", { endpoint: "/hook" }],
  ["an endpoint that is a file", { endpoint: "file:///hook" }],
  ["no events", { events: undefined }],
  ["an empty list of events", { events: [] }],
  ["events that are text", { events: "email_sent" }],
  ["an unknown event", { events: ["email_sent", "emailSent"] }],
  ["an event that is null", { events: [null] }],
  // Its payload is documented, but it is not among the names that can be subscribed to.
  ["slack_undeliverable", { events: ["slack_undeliverable"] }],
  ["a flag that is text", { disabled: "true" }],
  ["a flag that is null", { full_resolution: null }],
])("a webhook with %s is refused", async (_what, wrong) => {
  const { id } = await create(made);
  const body = { ...made, ...wrong };
  for (const route of [`POST ${list}`, `PUT ${list}/${id}`])
    expect(await cio.app(route, { body })).toMatchObject({
      status: 400,
      json: { errors: [{ status: "400" }] },
    });
  expect(cio.webhooks()).toEqual([{ id, type: "webhook", ...made, ...off }]);
});

test("all seventy-two documented events can be subscribed to", async () => {
  const names = Object.entries({
    customer: "subscribed unsubscribed subscription_preferences_changed",
    email:
      "drafted attempted sent delivered opened clicked converted bounced dropped deferred spammed failed unsubscribed undeliverable",
    in_app: "drafted attempted sent opened clicked converted failed undeliverable",
    push: "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable",
    slack: "drafted attempted sent clicked converted failed",
    sms: "drafted attempted sent delivered clicked converted bounced dropped failed undeliverable replied",
    webhook: "drafted attempted sent clicked converted failed undeliverable",
    whatsapp:
      "drafted attempted sent delivered opened clicked converted bounced dropped failed undeliverable replied",
  }).flatMap(([type, metrics]) => metrics.split(" ").map((metric) => `${type}_${metric}`));
  await create({ ...made, events: names });
  expect(cio.webhooks()[0]?.events).toHaveLength(72);
});
