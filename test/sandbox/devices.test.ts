import { newClock, useSandbox } from "./client";

const clock = newClock();
const cio = useSandbox({ now: clock.now });

const add = (device: unknown) => cio.track("PUT /api/v1/customers/ada/devices", { body: { device } });

test("a device is held with its attributes and the time of the request", async () => {
  await add({ id: "t/1", platform: "ios", attributes: { app_version: "2" } });
  expect(cio.person("ada")?.devices).toEqual([
    { token: "t/1", platform: "ios", lastUsed: clock.now(), attributes: { app_version: "2" } },
  ]);
});

test("the same token updates the device", async () => {
  await add({ id: "t1", platform: "ios", last_used: 1_600_000_000, attributes: { app_version: "2" } });
  await add({ id: "t1", platform: "ios", last_used: 1_600_000_001, attributes: { device_os: "17" } });
  expect(cio.person("ada")?.devices).toMatchObject([
    { lastUsed: 1_600_000_001, attributes: { app_version: "2", device_os: "17" } },
  ]);
});

test("properties beside the attributes are ignored", async () => {
  await add({ id: "t1", platform: "ios", color: "red" });
  expect(cio.person("ada")?.devices).toMatchObject([{ attributes: {} }]);
  expect(cio.silent).toMatchObject([{ reason: "ignored field", detail: "device.color" }]);
});

test("the last status is read-only", async () => {
  await add({ id: "t1", platform: "ios", attributes: { _last_status: "sent" } });
  expect(cio.person("ada")?.devices).toMatchObject([{ attributes: {} }]);
});

test.each([
  ["no device", undefined],
  ["no id", { platform: "ios" }],
  ["the token of Track v2", { token: "t1", platform: "ios" }],
  ["no platform", { id: "t1" }],
  ["another platform", { id: "t1", platform: "web" }],
  ["attributes that are no text", { id: "t1", platform: "ios", attributes: { push_enabled: true } }],
])("%s is refused", async (_what, device) => {
  const reply = await add(device);
  expect(reply).toMatchObject({ status: 400, json: { meta: { errors: [expect.any(String)] } } });
  expect(cio.people()).toEqual([]);
});

test("a device is deleted by its encoded token", async () => {
  await add({ id: "t/1", platform: "ios" });
  await cio.track("DELETE /api/v1/customers/ada/devices/t%2F1");
  expect(cio.person("ada")?.devices).toEqual([]);
});

test("deleting a device nobody has is a silent success", async () => {
  await add({ id: "t1", platform: "ios" });
  expect((await cio.track("DELETE /api/v1/customers/ada/devices/t2")).status).toBe(200);
  expect(cio.silent).toMatchObject([{ reason: "unknown device", detail: "t2" }]);
});
