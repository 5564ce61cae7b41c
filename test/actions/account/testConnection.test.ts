import component from "../../../src";
import { closeRealHosts, routeRealHosts } from "../../realHosts";
import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(() => routeRealHosts(cio.sandbox));
afterEach(closeRealHosts);

interface Outcome {
  track: Record<string, unknown>;
  app: Record<string, unknown>;
}

const outcomeOf = async (fields: Record<string, unknown>, inputs: Record<string, unknown> = {}) =>
  (await cio.run("testConnection", inputs, {
    connection: { baseUrl: "", region: "auto", ...fields },
  })) as Outcome;

const us = () => {
  const { siteId, apiKey, appApiKey } = cio.account;
  return { siteId, apiKey, appApiKey };
};

const eu = () => {
  const { siteId, apiKey, appApiKey } = cio.sandbox.euAccount;
  return { siteId, apiKey, appApiKey };
};

test("keys that work are said to, with region and workspace", async () => {
  const { workspaceId } = cio.sandbox.euAccount;
  expect(await outcomeOf(eu())).toEqual({
    track: {
      present: true,
      works: true,
      region: "EU",
      workspaceId,
      message: "The Track API key and Site ID work. The account is in the EU",
    },
    app: {
      present: true,
      works: true,
      region: "EU",
      workspaces: [{ id: workspaceId, name: expect.any(String) }],
      message: "The App API key works. The account is in the EU",
    },
  });
});

test("a Region that is right works as well as none", async () => {
  expect(await outcomeOf({ ...eu(), region: "EU" })).toMatchObject({
    track: { works: true },
    app: { works: true },
  });
});

test("it only reads: the platform may run it while a workflow is built", () => {
  expect(component.actions.testConnection?.performSafety).toBe("SAFE");
});

test("the keys of an account of the EU meet no US host", async () => {
  await outcomeOf(eu());
  expect(cio.requests.map(({ region }) => region)).toEqual(["eu", "eu"]);
});

test("an account of the US is found too", async () => {
  expect(await outcomeOf(us())).toMatchObject({
    track: { works: true, region: "US" },
    app: { works: true, region: "US" },
  });
});

test("keys that are not there are said to be missing", async () => {
  const { track, app } = await outcomeOf({ siteId: "", apiKey: "", appApiKey: "" });
  expect(track).toMatchObject({
    present: false,
    works: false,
    message: expect.stringContaining("no Track API key"),
  });
  expect(app).toMatchObject({
    present: false,
    works: false,
    message: expect.stringContaining("no App API key"),
  });
  expect(cio.requests).toHaveLength(0);
});

test.each([
  ["Site ID", { siteId: "" }],
  ["API Key", { apiKey: " " }],
])("half a pair is said to lack the %s", async (missing, fields) => {
  expect((await outcomeOf({ ...us(), ...fields })).track).toMatchObject({
    present: false,
    message: `${missing} is missing. The Track API needs both`,
  });
});

test("a swapped Site ID and API Key are recognised", async () => {
  const { siteId, apiKey } = us();
  expect((await outcomeOf({ siteId: apiKey, apiKey: siteId })).track).toMatchObject({
    works: false,
    message: expect.stringContaining("swapped"),
  });
});

test.each([
  ["with the Site ID before it", (key: string) => `site:${key}`],
  ["with a letter that no key has", (key: string) => `${key}é`],
])("an API Key pasted %s is simply not accepted", async (_, spoil) => {
  const { siteId, apiKey } = us();
  expect((await outcomeOf({ siteId, apiKey: spoil(apiKey) })).track).toMatchObject({
    works: false,
    message: expect.stringContaining("does not accept the API Key and Site ID"),
  });
});

test("an App API key in the place of a Track API key is recognised", async () => {
  const { siteId, appApiKey } = us();
  expect((await outcomeOf({ siteId, apiKey: appApiKey })).track).toMatchObject({
    works: false,
    message: expect.stringContaining("API Key holds an App API key"),
  });
});

test("a Track API key in the place of an App API key is recognised", async () => {
  const { siteId, apiKey } = us();
  expect((await outcomeOf({ siteId, apiKey, appApiKey: apiKey })).app).toMatchObject({
    works: false,
    message: expect.stringContaining("App API Key holds a Track API key"),
  });
});

test("fields that the connection does not have are missing, not broken", async () => {
  const { appApiKey } = us();
  const { track, app } = await outcomeOf({ siteId: undefined, apiKey: undefined, appApiKey });
  expect(track).toMatchObject({ present: false, message: expect.stringContaining("no Track API key") });
  expect(app).toMatchObject({ works: true });
});

test("a wrong App API key is tried on the Track API only where there is a Site ID to try it with", async () => {
  const { app } = await outcomeOf({ siteId: "", apiKey: "", appApiKey: "wrong" });
  expect(app).toMatchObject({
    works: false,
    message: expect.stringMatching(/does not accept the App API Key in either region\. Copy it again/),
  });
  expect(cio.requests.map(({ path }) => path)).toEqual(["/v1/workspaces", "/v1/workspaces"]);
});

test("an App API key that cannot be sent is said to be wrong", async () => {
  const { app } = await outcomeOf({ ...us(), appApiKey: "key-é" });
  expect(app).toMatchObject({
    present: true,
    works: false,
    message: expect.stringMatching(/^App API Key: /),
  });
});

test.each([
  ["nothing", "null"],
  ["something else", { region: "moon", workspaces: { id: 1 } }],
])(
  "keys that are accepted with %s as answer are right, and what is not said is not made up",
  async (_, body) => {
    cio.fail({ status: 200, body, times: 2 });
    expect(await outcomeOf(us())).toMatchObject({
      track: {
        works: false,
        region: null,
        workspaceId: null,
        message: expect.stringContaining("did not say where the account is. Set Region"),
      },
      app: { works: true, workspaces: [] },
    });
  },
);

test("a Track API key that is accepted without a region works where Region is set", async () => {
  cio.fail({ status: 200, body: {} });
  expect((await outcomeOf({ ...us(), region: "US" })).track).toMatchObject({ works: true, region: null });
});

test.each([
  ["of the connection", { region: "US" }, {}],
  ["of the step", {}, { region: "US" }],
])("the wrong Region %s is recognised", async (_, fields, inputs) => {
  const { track, app } = await outcomeOf({ ...eu(), ...fields }, inputs);
  expect(track).toMatchObject({
    works: false,
    region: "EU",
    message: expect.stringMatching(/^The Track API key and Site ID are right, but .* Set Region to EU/),
  });
  expect(app).toMatchObject({
    works: false,
    region: "EU",
    message: expect.stringMatching(/^The App API key is right, but .* Set Region to EU/),
  });
});

test("wrong keys do not fail the step, and no key is in the result", async () => {
  const outcome = await outcomeOf({ siteId: "wrong-site", apiKey: "wrong-key", appApiKey: "wrong-app-key" });
  expect(outcome).toMatchObject({
    track: { present: true, works: false },
    app: { present: true, works: false },
  });
  expect(JSON.stringify(outcome)).not.toMatch(/wrong-/);
});

test("a Customer.io that cannot be reached does not fail the step", async () => {
  cio.fail({ status: 503, times: 20 });
  const { track, app } = await outcomeOf(us(), { maxRetries: "0" });
  for (const outcome of [track, app])
    expect(outcome).toMatchObject({
      present: true,
      works: false,
      message: expect.stringMatching(/^Customer\.io could not be asked\. .*status 503/),
    });
});

test("with a Base URL Override the region of an App API key is not known", async () => {
  const { app } = await outcomeOf({ ...us(), baseUrl: cio.sandbox.us.url });
  expect(app).toMatchObject({
    works: true,
    region: null,
    workspaces: [{ id: cio.account.workspaceId }],
    message: expect.stringContaining("Its region is not known"),
  });
});
