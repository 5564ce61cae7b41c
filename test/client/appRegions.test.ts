import { isConnectionError } from "@prismatic-io/spectral";
import { closeRealHosts, routeRealHosts } from "../realHosts";
import { useSandbox } from "../useSandbox";

const cio = useSandbox({ newCredentials: true });

beforeEach(() => routeRealHosts(cio.sandbox));
afterEach(closeRealHosts);

const calls = () => cio.requests.map(({ region, method, path }) => `${region} ${method} ${path}`);

const workspaces = { url: "/workspaces", method: "GET" };

/** The connection that has an App API key and nothing else. */
const appOnly = (appApiKey: string, region = "auto") => ({
  connection: { key: "appApiKey", configVarKey: "App", fields: { appApiKey, region } },
});

test("an App API key of the EU is detected once and never meets a US host", async () => {
  const { connection } = appOnly(cio.sandbox.euAccount.appApiKey);
  await cio.run("rawRequestApp", { ...workspaces, connection });
  await cio.run("rawRequestApp", { ...workspaces, connection });
  expect(calls()).toEqual(["eu GET /v1/workspaces", "eu GET /v1/workspaces", "eu GET /v1/workspaces"]);
});

test("an App API key of the US is detected after the EU refused it", async () => {
  const { connection } = appOnly(cio.account.appApiKey);
  await cio.run("rawRequestApp", { ...workspaces, connection });
  expect(calls()).toEqual(["eu GET /v1/workspaces", "us GET /v1/workspaces", "us GET /v1/workspaces"]);
});

test("a key that both regions refuse is an error of the connection: key or region", async () => {
  const { connection } = appOnly("wrong");
  const error = await cio.failure("rawRequestApp", { ...workspaces, connection });
  expect(isConnectionError(error)).toBe(true);
  expect(error.message).toMatch(
    /neither the EU nor the US host of Customer.io accepts the App API key.*Test Connection.*set Region/,
  );
});

test.each(["US", "EU"])("the Region %s of the connection is used without asking", async (region) => {
  const { connection } = appOnly(cio.account.appApiKey, region);
  await cio.failure("rawRequestApp", { ...workspaces, connection });
  expect(calls()).toEqual([`${region.toLowerCase()} GET /v1/workspaces`]);
});

test("a connection with both keys has its region detected by the Track API key", async () => {
  const { siteId, apiKey, appApiKey } = cio.sandbox.euAccount;
  const connection = { key: "apiKey", configVarKey: "Both", fields: { siteId, apiKey, appApiKey } };
  await cio.run("rawRequestApp", { ...workspaces, connection });
  expect(calls()).toEqual(["eu GET /api/v1/accounts/region", "eu GET /v1/workspaces"]);
});

test("a connection with half a Track API key has its region detected by the App API key", async () => {
  const { apiKey, appApiKey } = cio.sandbox.euAccount;
  const connection = { key: "apiKey", configVarKey: "Half", fields: { siteId: "", apiKey, appApiKey } };
  await cio.run("rawRequestApp", { ...workspaces, connection });
  expect(calls()).toEqual(["eu GET /v1/workspaces", "eu GET /v1/workspaces"]);
});

test("the Beta API has its own hosts and the same key", async () => {
  const { connection } = appOnly(cio.sandbox.euAccount.appApiKey, "EU");
  await cio.run("rawRequestBeta", { ...workspaces, connection });
  expect(calls()).toEqual(["eu GET /v1/api/workspaces"]);
});

test.each([
  [
    "rawRequestApp",
    { siteId: "s", apiKey: "k" },
    /^App API Key: is missing on the connection; the App API needs it/,
  ],
  ["rawRequestBeta", { siteId: "s", apiKey: "k" }, /^App API Key: is missing/],
  ["rawRequest", { appApiKey: "a" }, /^Site ID: is missing on the connection; the Track API needs it/],
  ["rawRequestApp", { appApiKey: "a\nb" }, /^App API Key: has a character that no key has/],
])(
  "%s with the fields %p is an error of the connection before any request",
  async (action, fields, message) => {
    const connection = { key: "apiKey", configVarKey: "", fields };
    const error = await cio.failure(action, { ...workspaces, connection });
    expect(isConnectionError(error)).toBe(true);
    expect(error.message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  },
);

test("a refused App API key is an error of the connection with its own causes, and is not shown", async () => {
  const { connection } = appOnly("wrong-app-key", "US");
  const error = await cio.failure("rawRequestApp", { ...workspaces, connection });
  expect(error).toMatchObject({ name: "ConnectionError", status: 401, route: "GET /workspaces" });
  expect(error.message).toMatch(
    /did not accept the App API key of connection "App".*Track API key.*other region/,
  );
  expect(JSON.stringify(error)).not.toContain("wrong-app-key");
});
