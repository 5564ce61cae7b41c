import { useSandbox } from "./client";

const cio = useSandbox();

const identify = (identifier: string, body: unknown = {}) =>
  cio.track(`PUT /api/v1/customers/${identifier}`, { body });

const post = (what: string) => cio.track(`POST /api/v1/customers/${what}`);

test("a deleted person is gone", async () => {
  await identify("ada", { email: "ada@example.com" });
  await cio.track("DELETE /api/v1/customers/ada");
  expect([cio.person("ada"), cio.person("ada@example.com"), cio.people()]).toEqual([
    undefined,
    undefined,
    [],
  ]);
});

test("deleting nobody is a silent success", async () => {
  expect((await cio.track("DELETE /api/v1/customers/ada")).status).toBe(200);
  expect(cio.silent).toMatchObject([{ reason: "unknown person", detail: "ada" }]);
});

test("a later write recreates a deleted person without what they had", async () => {
  await identify("ada", { plan: "pro" });
  const before = cio.person("ada")?.cioId;
  await cio.track("DELETE /api/v1/customers/ada");
  await cio.track("POST /api/v1/customers/ada/events", { body: { name: "back" } });
  expect(cio.person("ada")).toMatchObject({ attributes: {}, events: [{ name: "back" }] });
  expect(cio.person("ada")?.cioId).not.toBe(before);
});

test("suppressing deletes a person and blocks all their identifiers", async () => {
  await identify("ada", { email: "ada@example.com" });
  await post("ada/suppress");
  expect([cio.people(), cio.isSuppressed("ada"), cio.isSuppressed("ADA@example.com")]).toEqual([
    [],
    true,
    true,
  ]);
});

test("an identifier nobody has can be suppressed", async () => {
  await post("ada/suppress");
  expect(cio.isSuppressed("ada")).toBe(true);
});

test("writes to a suppressed person are answered 200 and ignored", async () => {
  await post("ada/suppress");
  const replies = [
    await identify("ada"),
    await cio.track("POST /api/v1/customers/ada/events", { body: { name: "x" } }),
    await cio.track("PUT /api/v1/customers/ada/devices", { body: { device: { id: "t", platform: "ios" } } }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(cio.people()).toEqual([]);
  expect(cio.silent.map(({ reason }) => reason)).toEqual(["suppressed", "suppressed", "suppressed"]);
});

test("a suppressed address in the body blocks an identify", async () => {
  await post("ada@example.com/suppress");
  await identify("ada", { email: "ada@example.com" });
  expect(cio.people()).toEqual([]);
});

test("unsuppressing frees what was blocked together and brings nobody back", async () => {
  await identify("ada", { email: "ada@example.com" });
  await post("ada/suppress");
  await post("ada%40example.com/unsuppress");
  expect([cio.people(), cio.isSuppressed("ada"), cio.isSuppressed("ada@example.com")]).toEqual([
    [],
    false,
    false,
  ]);
});

test("an unsuppressed identifier makes a new person", async () => {
  await identify("ada", { plan: "pro" });
  await post("ada/suppress");
  await post("ada/unsuppress");
  await identify("ada", { city: "London" });
  expect(cio.person("ada")?.attributes).toEqual({ city: "London" });
});
