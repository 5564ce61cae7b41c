import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const hold = (deviceId: string) => cio.run("addDevice", { id: "ada", deviceId, platform: "android" });

const tokens = () => cio.person("ada")?.devices.map(({ token }) => token);

test("the device is gone and the others stay", async () => {
  await hold("token-1");
  await hold("token-2");
  expect(await cio.run("deleteDevice", { id: "ada", deviceId: "token-1" })).toEqual({});
  expect(tokens()).toEqual(["token-2"]);
});

test.each(["a/b", "../devices", "a b+c", "APA91b:H%2Fq", "?x=1#y", "é"])(
  "the token %p reaches Customer.io unchanged",
  async (deviceId) => {
    await hold(deviceId);
    await cio.run("deleteDevice", { id: "ada", deviceId });
    expect(tokens()).toEqual([]);
  },
);

test("the request has no body", async () => {
  await cio.run("deleteDevice", { id: "ada/1", deviceId: "a/b" });
  expect(cio.requests.map(({ method, path, bytes }) => [method, path, bytes])).toEqual([
    ["DELETE", "/api/v1/customers/ada%2F1/devices/a%2Fb", 0],
  ]);
});

test("it is sent again when the connection drops", async () => {
  await hold("token-1");
  cio.fail({ afterStoring: true, reset: true });
  expect(await cio.run("deleteDevice", { id: "ada", deviceId: "token-1", ...atOnce })).toEqual({});
  expect(tokens()).toEqual([]);
});

test("the person may be named by a Customer.io ID", async () => {
  await hold("token-1");
  await cio.run("deleteDevice", { id: cio.person("ada")?.cioId, idType: "cio_id", deviceId: "token-1" });
  expect(tokens()).toEqual([]);
});

test.each(["", " ", ".", "..", " .. "])("the token %p is refused before any request", async (deviceId) => {
  expect((await cio.failure("deleteDevice", { id: "ada", deviceId })).message).toMatch(/^Device Token: /);
  expect(cio.requests).toHaveLength(0);
});
