import { getEventListeners } from "node:events";
import { isConnectionError } from "@prismatic-io/spectral";
import { detectOnce } from "../../src/client/regions";
import { closeRealHosts, routeRealHosts } from "../realHosts";
import { useSandbox } from "../useSandbox";
import { clientOf, trackAda } from "./clientOf";

// A region that was detected for a pair of keys is remembered: each test has its own.
const cio = useSandbox();

beforeEach(() => routeRealHosts(cio.sandbox));
afterEach(closeRealHosts);

const direct = { baseUrl: "" };
const eu = () => ({ ...direct, siteId: cio.sandbox.euAccount.siteId, apiKey: cio.sandbox.euAccount.apiKey });

/** "eu GET /api/v1/accounts/region" for each request, in order. */
const calls = () => cio.requests.map(({ region, method, path }) => `${region} ${method} ${path}`);

const identify = "PUT /api/v1/customers/ada";
const lookUp = "GET /api/v1/accounts/region";

test("the region of the step goes before that of the connection", async () => {
  await cio.run("identify", { id: "ada", region: "EU" }, { connection: { ...eu(), region: "US" } });
  await cio.run("identify", { id: "ada", region: "US" }, { connection: { ...direct, region: "EU" } });
  expect(calls()).toEqual([`eu ${identify}`, `us ${identify}`]);
});

test.each(["US", "us", " US "])(
  "the region %p of the connection is used by a step that leaves it to the connection",
  async (region) => {
    await cio.run("identify", { id: "ada" }, { connection: { ...direct, region } });
    await cio.run("identify", { id: "ada", region: "" }, { connection: { ...direct, region } });
    expect(calls()).toEqual([`us ${identify}`, `us ${identify}`]);
  },
);

test("a raw request goes to the region's host too", async () => {
  await cio.run(
    "rawRequest",
    { url: "/v1/accounts/region", method: "GET", region: "EU" },
    { connection: eu() },
  );
  expect(calls()).toEqual([`eu ${lookUp}`]);
});

test("an account of the EU is detected once and never meets a US host, however many steps run", async () => {
  const step = () => cio.run("identify", { id: "ada" }, { connection: { ...eu(), region: "auto" } });
  await Promise.all([step(), step(), step()]);
  await step();
  expect(calls()).toEqual([`eu ${lookUp}`, ...Array.from({ length: 4 }, () => `eu ${identify}`)]);
});

test("a failed detection is not remembered, then an account of the US is detected", async () => {
  const step = { id: "ada", maxRetries: "0" };
  cio.fail({ status: 503 });
  const error = await cio.failure("identify", step, { connection: direct });
  expect(error).toMatchObject({ status: 503, route: "GET /v1/accounts/region" });
  await cio.run("identify", step, { connection: direct });
  expect(calls()).toEqual([`eu ${lookUp}`, `eu ${lookUp}`, `us ${identify}`]);
});

test("a refusal of the EU host is not the last word", async () => {
  const connection = { ...direct, siteId: "another site", apiKey: "another key" };
  const error = await cio.failure("identify", { id: "ada" }, { connection });
  expect(error).toMatchObject({ name: "ConnectionError", status: 401 });
  expect(calls()).toEqual([`eu ${lookUp}`, `us ${lookUp}`]);
});

test("a signal that many requests share has nobody listening once they are answered", async () => {
  const client = clientOf(cio, {}, eu());
  const { signal } = new AbortController();
  for (let sent = 0; sent < 3; sent += 1) await client.send({ ...trackAda, signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a request whose time is up does not wait for the look-up, which goes on for others", async () => {
  const client = clientOf(cio, {}, eu());
  const ended = client.send({ ...trackAda, signal: AbortSignal.abort(new Error("the time is up")) });
  await expect(ended).rejects.toThrow("the time is up");
  await client.send(trackAda);
  expect(calls()).toEqual([`eu ${lookUp}`, "eu POST /api/v1/customers/ada/events"]);
});

test("runs that wait for one look-up do not share its error", async () => {
  const connection = { ...direct, siteId: "a fourth site", apiKey: "another key" };
  const [ada, bob] = await Promise.all(
    ["ada", "bob"].map((id) =>
      cio.failure("identifyMany", { records: [{ id }], idField: "id" }, { connection }),
    ),
  );
  expect(ada).not.toBe(bob);
  expect(ada).toMatchObject({ name: "ConnectionError", retryRecords: [{ id: "ada" }] });
  expect(bob).toMatchObject({ name: "ConnectionError", retryRecords: [{ id: "bob" }] });
});

test("an answer that names no region is an error that says what to do", async () => {
  cio.fail({ status: 200, body: { region: "mars" } });
  const connection = { ...direct, siteId: "a third site" };
  expect((await cio.failure("identify", { id: "ada" }, { connection })).message).toContain(
    "set Region of the connection to US or EU",
  );
});

test("a redirect is not followed: the data of the EU account was sent to the US because the step said so", async () => {
  const error = await cio.failure("identify", { id: "ada", region: "US" }, { connection: eu() });
  expect(error).toMatchObject({ name: "CustomerIoError", status: 301, attempts: 1 });
  expect(error.message).toContain("check Region");
  expect(calls()).toEqual([`us ${identify}`]);
});

test("the wrong region of a US account is an error of the connection that names it as a cause", async () => {
  const error = await cio.failure("identify", { id: "ada", region: "EU" }, { connection: direct });
  expect(error).toMatchObject({ name: "ConnectionError", status: 401 });
  expect(error.message).toContain("track-eu.customer.io did not accept");
  expect(error.message).toContain("other region");
});

test("an unknown region of the connection is an error before any request", async () => {
  const error = await cio.failure("identify", { id: "ada" }, { connection: { ...direct, region: "Mars" } });
  expect(error.message).toMatch(/^Region: must be Detect Automatically, US or EU/);
  expect(calls()).toEqual([]);
});

describe("Base URL Override", () => {
  test("replaces the host and keeps the path; no region is looked up", async () => {
    await cio.run("identify", { id: "ada" }, { connection: { baseUrl: ` ${cio.sandbox.us.url}/ ` } });
    expect(calls()).toEqual([`us ${identify}`]);
  });

  test.each([
    ["http://proxy.example.com", /must start with https/],
    ["http://127.0.0.1.example.com", /must start with https/],
    ["ftp://proxy.example.com", /must start with https/],
    ["proxy.example.com", /must be a scheme, a host/],
    ["https://proxy.example.com/api", /must be a scheme, a host/],
    ["https://proxy.example.com?x=1", /must be a scheme, a host/],
    ["https://proxy.example.com#x", /must be a scheme, a host/],
    ["https://ada:secret@proxy.example.com", /must not contain a user name/],
    [42, /must be a scheme, a host/],
  ])("%p is refused before any request", async (baseUrl, why) => {
    const error = await cio.failure("identify", { id: "ada" }, { connection: { baseUrl } });
    expect(error.name).toBe("ConnectionError");
    expect(error.message).toMatch(/^Base URL Override: /);
    expect(error.message).toMatch(why);
    expect(error.message).not.toContain("secret");
    expect(cio.requests).toHaveLength(0);
  });
});

describe("what is remembered of regions", () => {
  const us = async () => "US" as const;

  test("is shared while it is being asked for, however many others are asked about", async () => {
    let answer = (_: "EU") => {};
    const first = detectOnce("asked for", () => new Promise((resolve) => (answer = resolve)));
    for (let other = 0; other < 6000; other += 1) await detectOnce(`while asking ${other}`, us);
    const second = detectOnce("asked for", us);
    answer("EU");
    expect(await Promise.all([first, second, detectOnce("asked for", us)])).toEqual(["EU", "EU", "EU"]);
  });

  test("is asked again when thousands of others were used since", async () => {
    let asked = 0;
    const lookUp = async () => {
      asked += 1;
      return us();
    };
    await detectOnce("often", lookUp);
    await detectOnce("once", lookUp);
    for (let other = 0; other < 5000; other += 1) {
      await detectOnce(`other ${other}`, us);
      await detectOnce("often", lookUp);
    }
    expect(asked).toBe(2);
    await detectOnce("once", lookUp);
    expect(asked).toBe(3);
  });
});

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
