import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const send = (channel: string, body: unknown) => cio.app(`POST /v1/send/${channel}`, { body });

const email = { to: "ada@example.com", identifiers: { id: "ada" }, transactional_message_id: 44 };

/** A message of each channel that needs one. */
const others = [
  ["push", 45],
  ["in_app", 47],
  ["inbox_message", 48],
  ["whatsapp", 49],
] as const;

test("a send creates its person, is held as a delivery and answers its id", async () => {
  const reply = await send("email", email);
  const { delivery_id } = reply.json as { delivery_id: string };
  expect(reply).toMatchObject({ status: 200, json: { queued_at: clock.now() } });
  expect(cio.deliveries()).toMatchObject([
    {
      id: delivery_id,
      channel: "email",
      person: "ada",
      sent: email,
      recipient: "ada@example.com",
      subject: "Reset your password",
      transactionalMessageId: 44,
    },
  ]);
});

test("a second send is a second delivery", async () => {
  await send("email", email);
  await send("email", email);
  expect(cio.deliveries()).toHaveLength(2);
});

test("an email may bring its own content, and counts as one of the first message then", async () => {
  const { transactional_message_id, ...rest } = email;
  const content = { ...rest, body: "Hi", subject: "Hi", from: "news@example.com" };
  expect((await send("email", content)).status).toBe(200);
  expect(cio.deliveries()).toMatchObject([{ subject: "Hi", transactionalMessageId: 1 }]);
  expect((await send("email", { ...content, subject: undefined })).status).toBe(400);
});

test.each(others)("%s needs a message", async (channel, transactional_message_id) => {
  const { identifiers } = email;
  expect((await send(channel, { transactional_message_id, identifiers })).status).toBe(200);
  expect((await send(channel, { identifiers })).status).toBe(400);
});

test.each([
  ["its id as text", "44", 44],
  ["its trigger name", "password_reset", 44],
  ["its trigger name in other case", "Password_RESET", 44],
])("a message is named by %s", async (_what, transactional_message_id, id) => {
  await send("email", { ...email, transactional_message_id });
  expect(cio.deliveries()).toMatchObject([{ transactionalMessageId: id }]);
});

test.each([
  ["an unknown id", 999],
  ["an unknown trigger name", "nothing"],
  ["a message of another channel", 45],
  ["a trigger name of another channel", "order_shipped"],
])("a send with %s is refused", async (_what, transactional_message_id) => {
  const auto_create = transactional_message_id !== "nothing";
  expect((await send("email", { ...email, transactional_message_id, auto_create })).status).toBe(400);
  expect([cio.deliveries(), cio.people()]).toEqual([[], []]);
});

test("an unknown trigger name makes a message where that is asked for", async () => {
  const named = { ...email, transactional_message_id: "Brand_New", auto_create: true };
  expect((await send("email", named)).status).toBe(200);
  expect((await send("email", { ...email, transactional_message_id: "brand_NEW" })).status).toBe(200);
  const [first, second] = cio.deliveries();
  expect(first?.transactionalMessageId).toBe(second?.transactionalMessageId);
});

test("a send in the future says when, and has gone out then", async () => {
  const send_at = clock.now() + 60;
  const sms = { ...email, to: "+14155552671", transactional_message_id: 46, send_at };
  const { delivery_id } = (await send("sms", sms)).json as { delivery_id: string };
  const metrics = async () =>
    ((await cio.app(`GET /v1/messages/${delivery_id}`)).json as { message: { metrics: unknown } }).message
      .metrics;
  const created = clock.now();
  expect(await metrics()).toEqual({ created });
  cio.pass(60);
  expect(await metrics()).toEqual({ created, sent: send_at, delivered: send_at });
});

test("a draft is held back, and content is forgotten where that is asked for", async () => {
  await send("email", { ...email, queue_draft: true, disable_message_retention: true });
  expect(cio.deliveries()).toMatchObject([{ isDraft: true, isForgotten: true }]);
});

test("an unsubscribed person gets a message unless it says otherwise", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { unsubscribed: true } });
  await send("email", email);
  await send("email", { ...email, send_to_unsubscribed: false });
  expect(cio.deliveries()).toMatchObject([{ failure: undefined }, { failure: "person is unsubscribed" }]);
});

test("a push adds the device it brings along", async () => {
  const custom_device = { token: "t1", platform: "ios" };
  await send("push", { identifiers: { id: "ada" }, transactional_message_id: 45, custom_device });
  expect(cio.person("ada")?.devices).toMatchObject([custom_device]);
});

test.each([
  ["no recipient", { to: undefined }],
  ["an empty recipient", { to: "" }],
  ["no identifiers", { identifiers: undefined }],
  ["two identifiers", { identifiers: { id: "ada", email: "ada@example.com" } }],
  ["16 recipients", { bcc: Array.from({ length: 15 }, (_, at) => `p${at}@example.com`).join(",") }],
  ["a time in milliseconds", { send_at: 1_700_000_000_000 }],
  ["a time as text", { send_at: "tomorrow" }],
  ["a flag that is none", { tracked: "false" }],
  ["message data that is a list", { message_data: [] }],
  ["a subject that is none", { subject: 1 }],
  ["a header with a line break", { headers: '[{"name":"X-A","value":"a\\nb"}]' }],
  ["headers that are no JSON", { headers: "X-A: b" }],
  ["an attachment that is no base64", { attachments: { "a.pdf": "%%" } }],
])("a send with %s is refused in the envelope of sends", async (_what, change) => {
  expect(await send("email", { ...email, ...change })).toMatchObject({
    status: 400,
    json: { meta: { error: expect.any(String) } },
  });
  expect(cio.deliveries()).toEqual([]);
});

test("commas in a display name part no recipients", async () => {
  const to = Array.from({ length: 15 }, (_, at) => `"Doe, J., ${at}" <p${at}@example.com>`).join(", ");
  expect((await send("email", { ...email, to })).status).toBe(200);
  expect((await send("email", { ...email, to: `${to}, q@example.com` })).status).toBe(400);
});

test.each([
  ["2 MB of attachments", { attachments: { "a.txt": Buffer.alloc(2_000_000).toString("base64") } }, 200],
  [
    "more than 2 MB of attachments",
    { attachments: { "a.txt": Buffer.alloc(1_999_999).toString("base64"), "b.txt": "YWE=" } },
    413,
  ],
  ["an attachment without an extension", { attachments: { invoice: "YQ==" } }, 403],
  ["more than 1 MB of data", { message_data: { text: "x".repeat(1_000_000) } }, 413],
  ["headers as JSON text", { headers: '[{"name":"X-A","value":"b c"}]' }, 200],
  ["headers as an object", { headers: { "X-A": "b" } }, 200],
])("a send with %s is answered %d", async (_what, change, status) => {
  expect((await send("email", { ...email, ...change })).status).toBe(status);
  expect(cio.deliveries()).toHaveLength(status === 200 ? 1 : 0);
});

test("a field that is no longer known is accepted and has no effect", async () => {
  await send("email", { ...email, plaintext_body: "Hi" });
  expect(cio.silent).toMatchObject([{ reason: "ignored field", detail: "plaintext_body" }]);
});

test("a send shows among the activities of its person", async () => {
  const { delivery_id } = (await send("email", email)).json as { delivery_id: string };
  expect((await cio.app("GET /v1/customers/ada/activities?type=sent_email")).json).toMatchObject({
    activities: [{ delivery_id, data: { delivery_id } }],
  });
});
