import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const clicked = { deliveryId: "delivery-1", channel: "email", metric: "clicked" };

const report = (inputs: Record<string, unknown> = {}) => cio.run("reportMetric", { ...clicked, ...inputs });

test("the metric is held with all that is known of it", async () => {
  const inputs = { recipient: "ada@example.com", reason: "none", href: "https://example.com" };
  expect(await report({ ...inputs, timestamp: "2026-11-20T09:30:00Z" })).toEqual({});
  expect(cio.sandbox.metrics()).toEqual([
    { deliveryId: "delivery-1", metric: "clicked", timestamp: 1_795_167_000, ...inputs },
  ]);
});

test("it is sent without the keys, without the channel and without what was left empty", async () => {
  await report();
  expect(cio.requests[0]?.headers).not.toHaveProperty("authorization");
  expect(cio.sent).toEqual({ delivery_id: "delivery-1", metric: "clicked" });
});

const all = ["bounced", "clicked", "converted", "deferred", "delivered", "dropped", "opened", "spammed"];

describe.each([
  ["email", all],
  ["webhook", all],
  ["push", ["converted", "delivered", "opened"]],
  ["sms", ["bounced", "clicked", "delivered", "opened"]],
  ["inApp", ["clicked", "converted", "opened"]],
  ["slack", ["clicked", "converted", "delivered", "opened"]],
])("%s", (channel, known) => {
  test(`has ${known.join(", ")}`, async () => {
    for (const metric of known) await report({ channel, metric });
    expect(cio.sandbox.metrics().map(({ metric }) => metric)).toEqual(known);
  });

  test("has no other metric: they are refused before any request", async () => {
    const messages = await Promise.all(
      all
        .filter((metric) => !known.includes(metric))
        .map(async (metric) => (await cio.failure("reportMetric", { ...clicked, channel, metric })).message),
    );
    const refused = expect.stringMatching(/^Metric: this channel has only .*: choose one of these/);
    expect(messages).toEqual(Array(all.length - known.length).fill(refused));
    expect(cio.requests).toHaveLength(0);
  });
});

test.each(["+14155552671", "14155552671", "+1 (415) 555-2671"])(
  "the phone number %p of an SMS is a whole number, as documented",
  async (recipient) => {
    await report({ channel: "sms", recipient });
    expect(cio.sent).toMatchObject({ recipient: 14_155_552_671 });
  },
);

test("a recipient of digits is text on other channels", async () => {
  await report({ channel: "inApp", recipient: 42 });
  expect(cio.sent).toMatchObject({ recipient: "42" });
});

test("it is not sent again when the connection drops", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await cio.failure("reportMetric", { ...clicked, ...atOnce });
  expect(error).toMatchObject({ attempts: 1, mayHaveBeenApplied: true });
  expect(cio.sandbox.metrics()).toHaveLength(1);
});

test("a refusal with 429 is sent again", async () => {
  cio.fail({ status: 429 });
  await report();
  expect(cio.sandbox.metrics()).toHaveLength(1);
});

test.each([
  ["no delivery", { deliveryId: " " }, /^Delivery ID: must not be blank/],
  ["no channel", { channel: "" }, /^Channel: is required/],
  ["no metric", { metric: "" }, /^Metric: is required/],
  ["an unknown metric", { metric: "read" }, /^Metric: must be one of Bounced, Clicked/],
  ["a time that cannot be read", { timestamp: "now" }, /^Occurred At: is not a time/],
  ["an address for an SMS", { channel: "sms", recipient: "ada" }, /^Recipient: must be a phone number/],
  ["a number without country code", { channel: "sms", recipient: "0415" }, /^Recipient: must be a phone/],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await cio.failure("reportMetric", { ...clicked, ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
