import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const send = (channel: string, body: unknown) => cio.app(`POST /v1/send/${channel}`, { body });

const email = { to: "ada@example.com", identifiers: { id: "ada" }, transactional_message_id: 44 };

test("a send creates its person, is held as a delivery and answers its id", async () => {
  const reply = await send("email", email);
  const { delivery_id } = reply.json as { delivery_id: string };
  expect(reply).toMatchObject({ status: 200, json: { queued_at: clock.now() } });
  expect(cio.deliveries()).toMatchObject([{ id: delivery_id, channel: "email", person: "ada", sent: email }]);
});

test("a second send is a second delivery", async () => {
  await send("email", email);
  await send("email", email);
  expect(cio.deliveries()).toHaveLength(2);
});

test("an email may bring its own content", async () => {
  const { transactional_message_id, ...rest } = email;
  const content = { ...rest, body: "Hi", subject: "Hi", from: "news@example.com" };
  expect((await send("email", content)).status).toBe(200);
  expect((await send("email", { ...content, subject: undefined })).status).toBe(400);
});

test.each(["push", "in_app", "inbox_message", "whatsapp"])("%s needs a message", async (channel) => {
  const { transactional_message_id, identifiers } = email;
  expect((await send(channel, { transactional_message_id, identifiers })).status).toBe(200);
  expect((await send(channel, { identifiers })).status).toBe(400);
});

test("a send in the future says when", async () => {
  const send_at = clock.now() + 60;
  expect((await send("sms", { ...email, to: "+14155552671", send_at })).json).toMatchObject({ send_at });
});

test.each([
  ["no recipient", { to: undefined }],
  ["no identifiers", { identifiers: undefined }],
  ["two identifiers", { identifiers: { id: "ada", email: "ada@example.com" } }],
  ["16 recipients", { bcc: Array.from({ length: 15 }, (_, at) => `p${at}@example.com`).join(",") }],
  ["a time in milliseconds", { send_at: 1_700_000_000_000 }],
  ["a flag that is none", { tracked: "false" }],
])("a send with %s is refused in the envelope of sends", async (_what, change) => {
  expect(await send("email", { ...email, ...change })).toMatchObject({
    status: 400,
    json: { meta: { error: expect.any(String) } },
  });
  expect(cio.deliveries()).toEqual([]);
});
