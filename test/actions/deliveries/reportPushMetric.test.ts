import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const opened = { deliveryId: "delivery-1", event: "opened", deviceId: "token-1" };

test.each(["opened", "converted", "delivered"])("%s is held for the device", async (event) => {
  expect(await cio.run("reportPushMetric", { ...opened, event, timestamp: "2026-11-20T09:30:00Z" })).toEqual(
    {},
  );
  expect(cio.sandbox.metrics()).toMatchObject([
    { deliveryId: "delivery-1", metric: event, deviceToken: "token-1", timestamp: 1_795_167_000 },
  ]);
});

test("it is sent without the keys, and without a time when there is none", async () => {
  await cio.run("reportPushMetric", opened);
  expect(cio.requests[0]?.headers).not.toHaveProperty("authorization");
  expect(cio.sent).toEqual({ delivery_id: "delivery-1", event: "opened", device_id: "token-1" });
});

test("the form says what superseded it", () => {
  expect(component.actions.reportPushMetric?.display.description).toMatch(
    /Superseded by Report Delivery Metric/,
  );
});

test("it is not sent again when the connection drops", async () => {
  cio.fail({ afterStoring: true, reset: true });
  expect(await cio.failure("reportPushMetric", { ...opened, ...atOnce })).toMatchObject({ attempts: 1 });
  expect(cio.sandbox.metrics()).toHaveLength(1);
});

test.each([
  ["no delivery", { deliveryId: "" }, /^Delivery ID: is required/],
  ["no device", { deviceId: "" }, /^Device Token: is required/],
  ["no metric", { event: "" }, /^Metric: is required/],
  ["another metric", { event: "clicked" }, /^Metric: must be one of Opened, Converted, Delivered/],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await cio.failure("reportPushMetric", { ...opened, ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
