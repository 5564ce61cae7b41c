import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const phone = { id: "ada", deviceId: "token-1", platform: "ios" };

const add = (inputs: Record<string, unknown> = {}) => cio.run("addDevice", { ...phone, ...inputs });

test("the device is held with its platform, attributes and time", async () => {
  expect(await add({ lastUsed: "2026-11-20T09:30:00Z", deviceAttributes: { app_version: "2.1" } })).toEqual(
    {},
  );
  expect(cio.person("ada")?.devices).toEqual([
    { token: "token-1", platform: "ios", lastUsed: 1_795_167_000, attributes: { app_version: "2.1" } },
  ]);
});

test("what was left empty is not sent", async () => {
  await add();
  expect(cio.sent).toEqual({ device: { id: "token-1", platform: "ios" } });
});

test("the same token updates the device", async () => {
  await add();
  await add({ platform: "Android", deviceAttributes: { app_version: "2.2" } });
  expect(cio.person("ada")?.devices).toMatchObject([
    { token: "token-1", platform: "android", attributes: { app_version: "2.2" } },
  ]);
});

test("attributes are sent as text, the only thing that Customer.io takes here", async () => {
  await add({
    deviceAttributes: [
      { key: "version", value: "02" },
      { key: "list", value: '["a"]' },
      { key: "build", value: 41 },
      { key: "push_enabled", value: true },
      { key: "empty", value: "" },
    ],
  });
  expect(cio.sent).toMatchObject({
    device: {
      attributes: { version: "02", list: '["a"]', build: "41", push_enabled: "true", empty: "" },
    },
  });
});

test("nothing is sent beside the attributes", async () => {
  await add({ deviceAttributes: { color: "red" } });
  expect(Object.keys((cio.sent as { device: object }).device)).toEqual(["id", "platform", "attributes"]);
  expect(cio.sandbox.silent).toEqual([]);
});

test("a device is held once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await add(atOnce);
  expect(cio.requests).toHaveLength(2);
  expect(cio.person("ada")?.devices).toHaveLength(1);
});

test("the person may be named by a Customer.io ID", async () => {
  await cio.run("identify", { id: "ada" });
  await add({ id: cio.person("ada")?.cioId, idType: "cio_id" });
  expect(cio.person("ada")?.devices).toHaveLength(1);
});

test.each([
  ["no token", { deviceId: " " }, /^Device Token: must not be blank/],
  ["a token that could not be deleted again", { deviceId: ".." }, /^Device Token: must not be "\." or/],
  ["no platform", { platform: "" }, /^Platform: is required/],
  ["another platform", { platform: "web" }, /^Platform: must be one of iOS, Android/],
  ["a time that cannot be read", { lastUsed: "yesterday" }, /^Last Used: is not a time/],
  ["an object", { deviceAttributes: { os: { name: "iOS" } } }, /^Device Attributes: "os" must be text, a/],
  ["a list", { deviceAttributes: { os: ["iOS"] } }, /^Device Attributes: "os" must be text, a number/],
  ["null", { deviceAttributes: { os: null } }, /^Device Attributes: "os" must be text, a number/],
  ["no attribute name", { deviceAttributes: { "": "x" } }, /^Device Attributes: an attribute has no name/],
  ["an id of two dots", { id: ".." }, /^ID: must not be/],
])("%s is refused before any request", async (_, inputs, message) => {
  expect((await cio.failure("addDevice", { ...phone, ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});
