import { startSandbox } from "../../sandbox/sandbox";
import { basic, useSandbox } from "./client";

const cio = useSandbox();

const identify = (authorization: string) =>
  cio.track("PUT /api/v1/customers/ada", { as: "none", headers: { authorization }, body: {} });

test("the Track pair lets in", async () => {
  const { siteId, apiKey } = cio.account;
  expect((await identify(basic(siteId, apiKey))).status).toBe(200);
});

test("credentials look like Customer.io's", () => {
  const { siteId, apiKey, appApiKey } = cio.account;
  for (const key of [siteId, apiKey, appApiKey]) expect(key).toMatch(/^[0-9a-f]{20}$/);
});

test.each([
  ["no credentials", () => ""],
  ["site id and key the wrong way round", () => basic(cio.account.apiKey, cio.account.siteId)],
  ["a wrong key", () => basic(cio.account.siteId, "0".repeat(20))],
  ["a key of the other region's workspace", () => basic(cio.account.siteId, cio.euAccount.apiKey)],
  ["the App API key", () => `Bearer ${cio.account.appApiKey}`],
  ["no base64", () => "Basic %%%"],
  ["another scheme", () => basic(cio.account.siteId, cio.account.apiKey).replace("Basic", "Digest")],
])("with %s the Track API answers 401 and a challenge", async (_what, authorization) => {
  const reply = await identify(authorization());
  expect(reply).toMatchObject({ status: 401, json: { meta: { error: "Unauthorized request" } } });
  expect(reply.headers.get("www-authenticate")).toBe('Basic realm="Customer.io edge event collection"');
  expect(cio.people()).toEqual([]);
});

test("refused requests are written down", async () => {
  await identify("");
  expect(cio.requests).toMatchObject([{ method: "PUT", bytes: 2 }]);
});

test("metrics need no credentials", async () => {
  const body = { delivery_id: "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==", metric: "opened" };
  expect((await cio.track("POST /api/v1/metrics", { as: "none", body })).status).toBe(200);
});

test("every sandbox has credentials of its own", async () => {
  const other = await startSandbox();
  await other.close();
  expect(other.account.apiKey).not.toBe(cio.account.apiKey);
});
