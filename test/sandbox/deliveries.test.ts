import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const report = (body: unknown) => cio.track("POST /api/v1/metrics", { as: "none", body });

const unsubscribe = (deliveryId: string, body: unknown = { unsubscribe: true }, headers = {}) =>
  cio.track(`POST /unsubscribe/${deliveryId}`, { as: "none", body, headers });

test("a metric is held as it was reported", async () => {
  await report({
    delivery_id: "d1",
    metric: "clicked",
    timestamp: 1_600_000_000,
    recipient: "ada@example.com",
    href: "https://example.com",
  });
  expect(cio.metrics()).toEqual([
    {
      deliveryId: "d1",
      metric: "clicked",
      timestamp: 1_600_000_000,
      recipient: "ada@example.com",
      reason: undefined,
      href: "https://example.com",
      deviceToken: undefined,
    },
  ]);
});

test("a copy of a metric is not the metric", async () => {
  await report({ delivery_id: "d1", metric: "clicked" });
  Object.assign(cio.metrics()[0] ?? {}, { metric: "opened" });
  expect(cio.metrics()).toMatchObject([{ metric: "clicked" }]);
});

test("a push event is held as a metric of its device", async () => {
  const body = { delivery_id: "d1", event: "opened", device_id: "t1" };
  expect((await cio.track("POST /api/v1/push/events", { as: "none", body })).status).toBe(200);
  expect(cio.metrics()).toMatchObject([{ metric: "opened", deviceToken: "t1", timestamp: clock.now() }]);
});

test.each([
  ["no delivery", { metric: "opened" }],
  ["no metric", { delivery_id: "d1" }],
  ["an unknown metric", { delivery_id: "d1", metric: "read" }],
])("a metric with %s is refused", async (_what, body) => {
  expect((await report(body)).status).toBe(400);
});

test("a push event that is none of three is refused", async () => {
  const body = { delivery_id: "d1", event: "bounced" };
  expect((await cio.track("POST /api/v1/push/events", { as: "none", body })).status).toBe(400);
});

test("an unsubscribe reaches the person the message was delivered to", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: {} });
  const deliveryId = cio.deliver("ada");
  expect(await unsubscribe(deliveryId)).toMatchObject({ status: 200, json: {} });
  expect(cio.person("ada")?.unsubscribed).toBe(true);
  expect(cio.metrics()).toMatchObject([{ deliveryId, metric: "unsubscribed" }]);
});

test("an unsubscribe can be taken back", async () => {
  await cio.track("PUT /api/v1/customers/ada", { body: { unsubscribed: true } });
  expect((await unsubscribe(cio.deliver("ada"), { unsubscribe: false })).status).toBe(200);
  expect([cio.person("ada")?.unsubscribed, cio.metrics(), cio.silent]).toEqual([false, [], []]);
});

test("an unsubscribe for an unknown delivery is a silent success", async () => {
  expect((await unsubscribe("ZAIAAVTJVG0QcCok0-0ZKj6yiQ%3D%3D")).status).toBe(200);
  expect(cio.silent).toMatchObject([{ reason: "unknown delivery", detail: "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==" }]);
});

test.each([
  ["a delivery id of a wrong format", () => unsubscribe("no%20id")],
  ["a flag that is none", () => unsubscribe("ZAIAAVTJVG0Q", { unsubscribe: "yes" })],
  ["another content type", () => unsubscribe("ZAIAAVTJVG0Q", undefined, { "content-type": "text/plain" })],
])("an unsubscribe with %s is refused", async (_what, send) => {
  expect((await send()).status).toBe(400);
});
