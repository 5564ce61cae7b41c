import { decodeTime } from "ulid";
import { reportableEvents } from "../../sandbox/state/reportableEvents";
import { documentedKeys, documentedPairs } from "../documentedReports";
import { newClock, useSandbox } from "./client";
import { useReceiver } from "./receiver";

const clock = newClock();
const cio = useSandbox({ now: clock.now });
const receiver = useReceiver();

const everything = { events: reportableEvents };

/** A webhook that is told of everything. */
const listen = (made = {}): number => cio.addWebhook({ endpoint: receiver.url, ...everything, ...made });

const identify = (body: unknown, id = "ada") => cio.track(`PUT /api/v1/customers/${id}`, { body });

const send = (channel: string, body: object) =>
  cio.app(`POST /v1/send/${channel}`, { body: { identifiers: { id: "ada" }, ...body } });

const lastData = () => receiver.received.at(-1)?.event.data;

const split = (name: string) => {
  const at = name.lastIndexOf("_");
  return { object_type: name.slice(0, at), metric: name.slice(at + 1) };
};

const fromCampaigns = documentedPairs.filter(({ sender }) => sender === "Campaign");
const ofMessages = fromCampaigns.filter(({ object }) => object !== "customer");

test.each(ofMessages)("$object $metric of a campaign holds every key that is documented for it", (pair) => {
  const { object, metric } = pair;
  // Custom headers are there where a message had some.
  const made = object === "email" && metric === "sent" ? { data: { headers: {} } } : {};
  const { data } = cio.emit({ object_type: object, metric, ...made });
  const [, campaign] = documentedKeys(object, metric);
  const documented = new Set([...(campaign?.known ?? []), "campaign_name", "campaign_tags"]);
  documented.delete("parent_action_id"); // of actions within others
  expect(new Set(Object.keys(data))).toEqual(documented);
});

test.each(["subscribed", "unsubscribed"])(
  "customer %s holds every key that is documented for it",
  (metric) => {
    const { data } = cio.emit({ object_type: "customer", metric });
    const [documented] = documentedKeys("customer", metric);
    expect(new Set(Object.keys(data))).toEqual(new Set(documented?.known));
  },
);

test("every event that can be subscribed to arrives, in the order it was told", async () => {
  listen();
  const pairs = reportableEvents
    .filter((name) => name !== "customer_subscription_preferences_changed")
    .map(split);
  for (const pair of pairs) cio.emit(pair);
  await cio.hooksSettled();
  expect(receiver.told).toEqual(pairs.map(({ object_type, metric }) => `${object_type} ${metric}`));
});

test("the envelope has an id of its own, the time and the person it happened to", async () => {
  await identify({ email: "ada@example.com" });
  listen();
  cio.emit({ object_type: "email", metric: "delivered", person: "ada@example.com" });
  await cio.hooksSettled();
  const [{ event } = { event: undefined }] = receiver.received;
  expect(event).toEqual({
    event_id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    object_type: "email",
    metric: "delivered",
    timestamp: clock.now(),
    data: expect.objectContaining({
      customer_id: "ada",
      identifiers: { id: "ada", email: "ada@example.com", cio_id: cio.person("ada")?.cioId },
      recipient: "ada@example.com",
    }),
  });
});

test("the id of an event says when it happened", () => {
  const { event_id } = cio.emit({ object_type: "email", metric: "sent", timestamp: 1_600_000_000 });
  expect(decodeTime(event_id)).toBe(1_600_000_000_000);
});

test("an event may say another id, time and data", () => {
  const said = { event_id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ", timestamp: 1_600_000_000, data: { href: "x" } };
  const event = cio.emit({ object_type: "email", metric: "clicked", ...said });
  expect(event).toMatchObject(said);
});

test.each([
  ["a pair that no reference knows", { object_type: "email", metric: "complained" }],
  ["an object type that no reference knows", { object_type: "fax", metric: "sent" }],
  ["a metric of customers that no reference knows", { object_type: "customer", metric: "sent" }],
  ["a person who is not there", { object_type: "email", metric: "sent", person: "nobody" }],
  ["a delivery that is not there", { object_type: "email", metric: "sent", delivery: "none" }],
])("emit refuses %s", (_what, event) => {
  expect(() => cio.emit(event)).toThrow(/^emit: /);
});

test("emit refuses a delivery of another channel", async () => {
  await identify({});
  const delivery = cio.deliver("ada");
  expect(() => cio.emit({ object_type: "sms", metric: "sent", delivery })).toThrow("no sms delivery");
});

test("a send is drafted, attempted, sent and delivered", async () => {
  await identify({});
  listen();
  const to = "ada@example.com";
  const { json } = await send("email", { transactional_message_id: 44, to });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["email drafted", "email attempted", "email sent", "email delivered"]);
  expect(lastData()).toEqual({
    transactional_message_id: 44,
    delivery_id: (json as { delivery_id: string }).delivery_id,
    customer_id: "ada",
    identifiers: { id: "ada", email: null, cio_id: cio.person("ada")?.cioId },
    recipient: to,
    subject: "Reset your password",
  });
});

test.each([
  ["push", 45, ["push drafted", "push attempted", "push sent", "push delivered"]],
  ["sms", 46, ["sms drafted", "sms attempted", "sms sent", "sms delivered"]],
  ["in_app", 47, ["in_app drafted", "in_app attempted", "in_app sent"]],
  ["inbox_message", 48, []],
  ["whatsapp", 49, ["whatsapp drafted", "whatsapp attempted", "whatsapp sent", "whatsapp delivered"]],
])("a send of %s tells what its channel can tell", async (channel, id, told) => {
  listen();
  await send(channel, { transactional_message_id: id, to: "+15550001111" });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(told);
});

test("a draft is drafted and no more", async () => {
  listen();
  await send("email", { transactional_message_id: 44, to: "a@example.com", queue_draft: true });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["email drafted"]);
});

test("a message that must not go out is undeliverable, with the reason", async () => {
  await identify({ unsubscribed: true });
  listen();
  await send("in_app", { transactional_message_id: 47 });
  await send("email", { transactional_message_id: 44, to: "a@example.com", send_to_unsubscribed: false });
  await cio.hooksSettled();
  expect(receiver.told.at(-1)).toBe("email undeliverable");
  expect(lastData()).toMatchObject({ failure_message: "person is unsubscribed" });
});

test("a send for later is sent when its time has come", async () => {
  listen();
  const send_at = clock.now() + 60;
  await send("email", { transactional_message_id: 44, to: "a@example.com", send_at });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["email drafted"]);
  cio.pass(60);
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["email drafted", "email attempted", "email sent", "email delivered"]);
  expect(receiver.received.at(-1)?.event.timestamp).toBe(send_at);
});

test.each([
  [
    "broadcast",
    { broadcastId: 8, triggerId: 3 },
    { broadcast_id: 8, trigger_id: 3, action_id: 112, broadcast_name: "Product news" },
  ],
  ["campaign", { campaignId: 5, actionId: 97 }, { campaign_id: 5, action_id: 97, campaign_name: "Welcome" }],
  ["newsletter", { newsletterId: 10, contentId: 21 }, { newsletter_id: 10, content_id: 21 }],
  ["transactional message", { transactionalMessageId: 44 }, { transactional_message_id: 44 }],
])("the event of a %s says which it was", async (_what, origin, data) => {
  await identify({});
  listen();
  const delivery_id = cio.deliver("ada", origin);
  await cio.hooksSettled();
  expect(lastData()).toMatchObject({ ...data, delivery_id });
  const ids = "broadcast_id campaign_id newsletter_id transactional_message_id".split(" ");
  expect(Object.keys(lastData() ?? {}).filter((key) => ids.includes(key))).toHaveLength(1);
});

test("a triggered broadcast tells of everybody it reaches, with its trigger", async () => {
  for (const id of ["ada", "bob"]) await identify({}, id);
  listen({ events: ["email_sent"] });
  const { json } = await cio.app("POST /v1/campaigns/8/triggers", { body: { ids: ["ada", "bob"] } });
  await cio.hooksSettled();
  const { id: trigger_id } = json as { id: number };
  expect(receiver.received.map(({ event: { data } }) => data)).toMatchObject([
    { customer_id: "ada", broadcast_id: 8, trigger_id },
    { customer_id: "bob", broadcast_id: 8, trigger_id },
  ]);
});

test("the customer_id of somebody who was deleted is empty", async () => {
  await identify({ email: "ada@example.com" });
  const cio_id = cio.person("ada")?.cioId;
  const delivery = cio.deliver("ada");
  await cio.track("DELETE /api/v1/customers/ada");
  listen();
  cio.emit({ object_type: "email", metric: "opened", delivery });
  await cio.hooksSettled();
  expect(lastData()).toMatchObject({ customer_id: "", identifiers: { id: null, email: null, cio_id } });
});

test("the events of one message share its journey", async () => {
  await identify({});
  listen();
  cio.deliver("ada", { campaignId: 5 });
  await cio.hooksSettled();
  const journeys = receiver.received.map(({ event }) => event.data.journey_id);
  expect([journeys.length, new Set(journeys).size]).toEqual([4, 1]);
});

test("a person who unsubscribes and subscribes is told once each", async () => {
  listen();
  for (const unsubscribed of [false, true, true, "1", false, false]) await identify({ unsubscribed });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["customer unsubscribed", "customer subscribed"]);
  expect(lastData()).toEqual({
    customer_id: "ada",
    email_address: null,
    identifiers: { id: "ada", email: null, cio_id: cio.person("ada")?.cioId },
  });
});

test("an entity of Track v2 unsubscribes as well", async () => {
  listen();
  const identifiers = { email: "bob@example.com" };
  await cio.track("POST /api/v2/entity", {
    body: { type: "person", action: "identify", identifiers, attributes: { unsubscribed: true } },
  });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["customer unsubscribed"]);
  expect(lastData()).toMatchObject({ customer_id: "", email_address: "bob@example.com" });
});

test("chosen topics are told where they change, and what they are where content is asked for", async () => {
  listen({ with_content: true });
  const topics = { topic_1: false, topic_2: true };
  await identify({ "cio_subscription_preferences.topics.topic_1": false });
  await identify({ "cio_subscription_preferences.topics.topic_1": false });
  await identify({ cio_subscription_preferences: { topics } });
  await cio.hooksSettled();
  const told = "customer cio_subscription_preferences_changed";
  expect(receiver.told).toEqual([told, told]);
  expect(JSON.parse(String(lastData()?.content))).toEqual({ topics });
});

test("an unsubscribe through a message is told of the message and of the person", async () => {
  await identify({ email: "ada@example.com" });
  const delivery = cio.deliver("ada", { campaignId: 5 });
  listen();
  await cio.track(`POST /unsubscribe/${delivery}`, { as: "none", body: { unsubscribe: true } });
  await cio.hooksSettled();
  expect(receiver.received.map(({ event }) => [event.object_type, event.metric, event.data])).toEqual([
    // The channel that did it is the object type of a customer's event, too.
    ["email", "unsubscribed", expect.objectContaining({ email_address: "ada@example.com" })],
    ["email", "unsubscribed", expect.objectContaining({ delivery_id: delivery, campaign_id: 5 })],
  ]);
});

test("a reported metric of a known message is told, one of an unknown message is not", async () => {
  await identify({});
  const delivery_id = cio.deliver("ada");
  listen();
  const report = (body: object) => cio.track("POST /api/v1/metrics", { as: "none", body });
  const href = "https://example.com/sale";
  await report({ delivery_id, metric: "clicked", href, timestamp: 1_600_000_000 });
  await report({ delivery_id, metric: "bounced", reason: "no such mailbox" });
  await report({ delivery_id: "unknown", metric: "opened" });
  await cio.hooksSettled();
  expect(receiver.told).toEqual(["email clicked", "email bounced"]);
  expect(receiver.received[0]?.event).toMatchObject({
    timestamp: 1_600_000_000,
    data: { href, delivery_id },
  });
  expect(lastData()).toMatchObject({ failure_message: "no such mailbox" });
});

test("a push names the devices it went to, and an open the device it was opened on", async () => {
  await identify({});
  for (const token of ["t1", "t2"])
    await cio.track("PUT /api/v1/customers/ada/devices", {
      body: { device: { id: token, platform: "ios" } },
    });
  listen({ events: ["push_sent", "push_opened"] });
  const delivery_id = cio.deliver("ada", { channel: "push" });
  const body = { delivery_id, event: "opened", device_id: "t2" };
  await cio.track("POST /api/v1/push/events", { as: "none", body });
  await cio.hooksSettled();
  expect(receiver.received.map(({ event }) => event.data.recipients)).toEqual([
    [
      { device_id: "t1", device_platform: "ios" },
      { device_id: "t2", device_platform: "ios" },
    ],
    [{ device_id: "t2", device_platform: "ios" }],
  ]);
});

test("content and headers are for those who asked for them, and of sent events alone", async () => {
  await identify({});
  listen({ with_content: true });
  listen();
  await send("email", {
    to: "ada@example.com",
    from: "news@example.com",
    subject: "Hi",
    body: "<p>Hi</p>",
    headers: '[{"name":"X-A","value":"1"},{"name":"X-A","value":"2"}]',
  });
  await cio.hooksSettled();
  const withContent = receiver.received.filter(
    ({ event: { data } }) => "content" in data || "headers" in data,
  );
  expect([receiver.received.length, withContent.length]).toEqual([8, 1]);
  expect(withContent[0]?.event).toMatchObject({
    metric: "sent",
    data: { content: "<p>Hi</p>", headers: { "X-A": ["1", "2"] } },
  });
});

test("further opens and clicks of a message are for those who want every one", async () => {
  await identify({});
  const [first, second] = [cio.deliver("ada"), cio.deliver("ada")];
  listen({ full_resolution: true });
  listen();
  for (const delivery of [first, first, second])
    for (const metric of ["opened", "clicked", "bounced"])
      cio.emit({ object_type: "email", metric, delivery });
  await cio.hooksSettled();
  const counted = (metric: string) => receiver.received.filter(({ event }) => event.metric === metric).length;
  expect(["opened", "clicked", "bounced"].map(counted)).toEqual([3 + 2, 3 + 2, 3 + 3]);
});

test("an open before there was a webhook counts as the first", async () => {
  await identify({});
  const delivery_id = cio.deliver("ada");
  await cio.track("POST /api/v1/metrics", { as: "none", body: { delivery_id, metric: "opened" } });
  listen();
  cio.emit({ object_type: "email", metric: "opened", delivery: delivery_id });
  await cio.hooksSettled();
  expect(receiver.told).toEqual([]);
});
