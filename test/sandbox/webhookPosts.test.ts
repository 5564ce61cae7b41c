import { createHash } from "node:crypto";
import { signatureOf } from "../../sandbox/http/signature";
import { startSandbox } from "../../sandbox/sandbox";
import { newClock, useSandbox } from "./client";
import { useReceiver } from "./receiver";

const clock = newClock();
// What ends a post is never the clock here, but for the one test that is about it.
const cio = useSandbox({ now: clock.now, webhookTimeout: 120_000 });
const receiver = useReceiver();

const bounced = { object_type: "email", metric: "bounced" };

const listen = (made = {}, region: "us" | "eu" = "us"): number =>
  cio.addWebhook({ endpoint: receiver.url, events: ["email_bounced"], ...made }, region);

const none = { headers: {} as Record<string, unknown>, body: "" };

/** HMAC as RFC 2104 has it, out of SHA-256 alone. */
const hmac = (key: string, text: string): string => {
  const block = Buffer.alloc(64);
  Buffer.from(key).copy(block);
  const padded = (pad: number) => Buffer.from(block.map((byte) => byte ^ pad));
  const inner = createHash("sha256").update(padded(0x36)).update(text).digest();
  return createHash("sha256").update(padded(0x5c)).update(inner).digest("hex");
};

test("an event is one POST of JSON, signed over its bytes with the key of the account", async () => {
  listen();
  cio.emit({ ...bounced, data: { subject: "Zoë 😀" } });
  await cio.hooksSettled();
  expect(receiver.received).toMatchObject([
    { method: "POST", path: "/hook", headers: { "content-type": "application/json" } },
  ]);
  const [{ headers, body } = none] = receiver.received;
  expect(headers["x-cio-timestamp"]).toBe(String(clock.now()));
  expect(headers["x-cio-signature"]).toBe(hmac(cio.account.webhookSigningKey, `v0:${clock.now()}:${body}`));
});

test.each([
  [
    "a1b2c3",
    1_600_000_000,
    '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ"}',
    "7d411be5f3ec0261740a9648efef4b00a81cc5099d437e84cadd6bd750f1a282",
  ],
  [
    "schlüssel",
    1_795_167_000,
    '{"name":"Zoë 😀"}',
    "7c3e546781ad04884bd9636fb2b553f208578de21be0374ac012f52c688b8b74",
  ],
  ["k".repeat(100), 0, "", "46f457cb2dd742257b1392f0bc411bac290390f48e635c31aeaa56e3490dfa25"],
])("the signature with the key %s is what Python's hmac makes of it", (key, timestamp, body, signature) => {
  expect(signatureOf(key, timestamp, body)).toBe(signature);
});

test("the webhooks of the EU workspace are told of its events alone, with its own key", async () => {
  listen({}, "eu");
  cio.emit(bounced);
  cio.emit(bounced, "eu");
  await cio.hooksSettled();
  const [{ headers, body } = none] = receiver.received;
  expect(receiver.received).toHaveLength(1);
  expect(headers["x-cio-signature"]).toBe(hmac(cio.euAccount.webhookSigningKey, `v0:${clock.now()}:${body}`));
});

test("every enabled webhook that subscribed is told, no other", async () => {
  const ids = [listen(), listen({ events: ["sms_sent", "email_bounced"] })];
  listen({ disabled: true });
  listen({ type: "js" });
  listen({ events: ["email_sent"] });
  cio.emit(bounced);
  await cio.hooksSettled();
  expect(cio.posts().map(({ webhookId, state }) => [webhookId, state])).toEqual(
    ids.map((id) => [id, "delivered"]),
  );
  expect(new Set(receiver.received.map(({ event }) => event.event_id)).size).toBe(1);
});

test.each([200, 204, 299])("%d is a success", async (status) => {
  listen();
  receiver.answer(status);
  cio.emit(bounced);
  await cio.hooksSettled();
  expect(cio.posts()).toMatchObject([{ state: "delivered", attempts: [{ outcome: status }] }]);
});

test.each([301, 400, 401, 404, 410, 429, 500, 503])(
  "after %d the others wait, until a retry brings all of them in their order",
  async (status) => {
    listen();
    receiver.answer((response) => response.writeHead(status, { Location: receiver.url }).end());
    const events = [1, 2, 3].map(() => cio.emit(bounced));
    await cio.hooksSettled();
    expect(cio.posts().map(({ state }) => state)).toEqual(["failed", "waiting", "waiting"]);
    expect(receiver.received).toHaveLength(1);
    receiver.answer(200);
    await cio.retry();
    expect(receiver.received.slice(1).map(({ event }) => event)).toEqual(
      events.map(({ event_id }) => expect.objectContaining({ event_id })),
    );
    expect(cio.posts().map(({ state }) => state)).toEqual(["delivered", "delivered", "delivered"]);
  },
);

test("what happens while a queue stands still waits behind it, and a retry that fails stops again", async () => {
  listen();
  receiver.answer(500);
  cio.emit(bounced);
  await cio.hooksSettled();
  cio.emit(bounced);
  await cio.hooksSettled();
  expect(receiver.received).toHaveLength(1);
  await cio.retry();
  expect(cio.posts().map(({ attempts }) => attempts.length)).toEqual([2, 0]);
});

test("one webhook that fails holds no other back", async () => {
  const stuck = listen({ endpoint: `${receiver.url}/stuck` });
  listen();
  receiver.answer((response) => response.writeHead(response.req.url === "/hook" ? 200 : 500).end());
  for (const _ of [1, 2]) cio.emit(bounced);
  await cio.hooksSettled();
  const of = (isStuck: boolean) => cio.posts().filter(({ webhookId }) => (webhookId === stuck) === isStuck);
  expect(of(false).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
  expect(of(true).map(({ state }) => state)).toEqual(["failed", "waiting"]);
});

const stamps = () =>
  receiver.received.map(({ headers }) => [Number(headers["x-cio-timestamp"]), headers["x-cio-signature"]]);

test("a retry keeps time and signature of the first try, or has new ones", async () => {
  listen();
  receiver.answer(500);
  const start = clock.now();
  cio.emit(bounced);
  await cio.hooksSettled();
  cio.pass(3600);
  await cio.retry();
  await cio.retry({ restamp: true });
  const [first, kept, renewed] = stamps();
  expect(kept).toEqual(first);
  expect([first?.[0], renewed?.[0]]).toEqual([start, start + 3600]);
  const { body = "" } = receiver.received[2] ?? {};
  expect(renewed?.[1]).toBe(hmac(cio.account.webhookSigningKey, `v0:${start + 3600}:${body}`));
});

test("after seven days an event is given up, and the queue goes on", async () => {
  listen();
  receiver.answer(500);
  cio.emit(bounced);
  await cio.hooksSettled();
  cio.emit(bounced);
  cio.pass(7 * 86_400);
  await cio.retry();
  expect(cio.posts().map(({ state }) => state)).toEqual(["failed", "waiting"]);
  receiver.answer(200);
  cio.pass(1);
  await cio.retry();
  expect(cio.posts().map(({ state }) => state)).toEqual(["given up after seven days", "delivered"]);
});

test("no answer in time is a failure", async () => {
  const hasty = await startSandbox({ webhookTimeout: 20 });
  hasty.addWebhook({ endpoint: receiver.url, events: ["email_bounced"] });
  receiver.answer(null);
  hasty.emit(bounced);
  await hasty.hooksSettled();
  const [post] = hasty.posts();
  await hasty.close();
  expect(post).toMatchObject({ state: "failed", attempts: [{ outcome: "no answer within 20 ms" }] });
});

test("an answer has four seconds unless it is told otherwise", async () => {
  const usual = await startSandbox();
  usual.addWebhook({ endpoint: receiver.url, events: ["email_bounced"] });
  receiver.answer(null);
  const { setTimeout: real } = globalThis;
  const sooner = (then: () => void, milliseconds = 0): NodeJS.Timeout => real(then, milliseconds / 100);
  jest.spyOn(globalThis, "setTimeout").mockImplementation(sooner as typeof setTimeout);
  usual.emit(bounced);
  await usual.hooksSettled();
  jest.restoreAllMocks();
  const [post] = usual.posts();
  await usual.close();
  expect(post).toMatchObject({ state: "failed", attempts: [{ outcome: "no answer within 4000 ms" }] });
});

test("an address where nobody listens, and a connection that breaks, are failures", async () => {
  const gone = await startSandbox();
  await gone.close();
  listen({ endpoint: gone.us.url });
  listen();
  receiver.answer((response) => response.socket?.destroy());
  cio.emit(bounced);
  await cio.hooksSettled();
  expect(cio.posts().map(({ state, attempts }) => [state, attempts[0]?.outcome])).toEqual([
    ["failed", "ECONNREFUSED"],
    ["failed", "ECONNRESET"],
  ]);
});

test.each([
  "https://example.com/hook",
  "http://localhost/hook",
  "http://127.0.0.1.example.com/hook",
  "http://127.0.0.1@example.com/hook",
  "http://[::1]/hook",
  "http://127.0.0.2/hook",
])("%s is not called: its posts are held and nothing waits for them", async (endpoint) => {
  const held = listen({ endpoint });
  cio.emit(bounced);
  await cio.hooksSettled();
  await cio.sendCopy();
  const state = "not sent: only this machine is called";
  expect(cio.posts()).toMatchObject([{ webhookId: held, state, attempts: [] }]);
  expect(JSON.parse(cio.posts()[0]?.body ?? "")).toMatchObject(bounced);
});

test.each(["", "nope", "https://", "ftp://127.0.0.1/"])(
  "an endpoint that is no web address is refused: %j",
  (endpoint) => {
    expect(() => listen({ endpoint })).toThrow("a webhook's endpoint must be an http or https URL");
    expect(cio.webhooks()).toEqual([]);
  },
);

test("a name and a password in the endpoint are sent as Basic authentication", async () => {
  listen({ endpoint: receiver.url.replace("//", "//shop:s%40crets@") });
  cio.emit(bounced);
  await cio.hooksSettled();
  expect(receiver.received[0]?.headers.authorization).toBe(
    `Basic ${Buffer.from("shop:s@crets").toString("base64")}`,
  );
});

test("a copy is the same event again, stamped as it was or anew", async () => {
  listen();
  const { event_id } = cio.emit(bounced);
  cio.emit(bounced);
  await cio.hooksSettled();
  clock.pass(5);
  await cio.sendCopy({ eventId: event_id });
  await cio.sendCopy({ eventId: event_id, restamp: true });
  const [first, , kept, renewed] = receiver.received.map(({ body, headers }) => [
    body,
    headers["x-cio-timestamp"],
  ]);
  expect(kept).toEqual(first);
  expect(renewed).toEqual([first?.[0], String(clock.now())]);
});

test("copies may arrive at once, and while the queue stands still", async () => {
  listen();
  receiver.answer(500);
  cio.emit(bounced);
  await cio.hooksSettled();
  const open: (() => void)[] = [];
  receiver.answer((response) => {
    open.push(() => response.end());
    if (open.length === 2) for (const end of open) end();
  });
  await Promise.all([cio.sendCopy(), cio.sendCopy()]);
  expect(cio.posts()).toMatchObject([
    { state: "failed", attempts: [{}, { outcome: 200 }, { outcome: 200 }] },
  ]);
});

test("no request waits for a webhook", async () => {
  cio.addWebhook({ endpoint: receiver.url, events: ["customer_unsubscribed"] });
  receiver.answer(null);
  for (const id of ["ada", "bob"])
    await cio.track(`PUT /api/v1/customers/${id}`, { body: { unsubscribed: true } });
  expect(cio.posts().map(({ state }) => state)).toEqual(["waiting", "waiting"]);
});

test("a webhook that moved is retried where it is now, one that was deleted is not", async () => {
  const moved = listen({ endpoint: `${receiver.url}/old` });
  const gone = listen();
  receiver.answer(500);
  cio.emit(bounced);
  await cio.hooksSettled();
  receiver.answer(200);
  cio.addWebhook({ id: moved, endpoint: `${receiver.url}/new`, events: ["email_bounced"] });
  await cio.app(`DELETE /v1/reporting_webhooks/${gone}`);
  await cio.retry();
  expect(receiver.received.slice(2).map(({ path }) => path)).toEqual(["/hook/new"]);
});

test("what waits for a webhook waits on while it is disabled", async () => {
  const id = listen();
  receiver.answer(500);
  cio.emit(bounced);
  await cio.hooksSettled();
  receiver.answer(200);
  listen({ id, disabled: true });
  await cio.retry();
  expect(receiver.received).toHaveLength(1);
  listen({ id });
  await cio.retry();
  expect(receiver.received).toHaveLength(2);
});

test("a reset forgets webhooks and ends what was under way", async () => {
  listen();
  const cut = new Promise((resolve) => receiver.answer((response) => response.once("close", resolve)));
  cio.emit(bounced);
  while (receiver.received.length === 0) await new Promise(setImmediate);
  cio.reset();
  await cut;
  await cio.retry();
  expect([cio.posts(), cio.webhooks(), receiver.received.length]).toEqual([[], [], 1]);
});

test("closing ends at once what waits for an answer", async () => {
  const other = await startSandbox({ webhookTimeout: 120_000 });
  other.addWebhook({ endpoint: receiver.url, events: ["email_bounced"] });
  const cut = new Promise((resolve) => receiver.answer((response) => response.once("close", resolve)));
  other.emit(bounced);
  while (receiver.received.length === 0) await new Promise(setImmediate);
  await other.close();
  expect(other.posts()).toMatchObject([{ attempts: [{ outcome: "ABORT_ERR" }] }]);
  await cut;
});
