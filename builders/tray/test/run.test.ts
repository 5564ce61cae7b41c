import { OperationExecutionGateway } from "@trayio/cdk-runtime/connector/operation/OperationExecutionGateway";
import { type Context, useSandbox } from "./useSandbox";
import { operation } from "./written";

const cio = useSandbox();
const context: Context = {};
beforeEach(() => cio.enter(context));
afterEach(() => jest.restoreAllMocks());

/** The kit's own HTTP client and files are not there: nothing may ask for them. */
const gateway = new OperationExecutionGateway(undefined as never, undefined as never);

interface Result {
  isSuccess: boolean;
  value?: unknown;
  error?: { _tag: string; message: string; response?: unknown };
}

/** Runs an operation in the kit. */
const run = async (key: string, input: object): Promise<Result> =>
  gateway.operationHandlerInvocationFactory(context as never)(operation(key))(input);

const person = () => cio.sandbox.person("ada");

test("Identify stores a person with the attributes that Tray's form holds", async () => {
  const result = await run("identify", {
    id: "ada",
    customerData: { plan: "pro" },
    attributes: { tags: ["a"] },
  });
  expect(result).toMatchObject({ isSuccess: true, value: {} });
  expect(person()?.attributes).toEqual({ plan: "pro", tags: ["a"] });
});

test("Track holds an event once when it was stored, and 503 answered, twice", async () => {
  const warn = jest.spyOn(console, "warn").mockImplementation();
  cio.sandbox.fail({ status: 503, afterStoring: true, times: 2 });
  const result = await run("track", { id: "ada", eventName: "order_placed", eventData: { total: "5" } });
  expect(result.isSuccess).toBe(true);
  expect(cio.sandbox.requests).toHaveLength(3);
  expect(warn.mock.calls).toEqual([["POST /v1/customers/{id}/events succeeded on attempt 3"]]);
  expect(person()?.events).toMatchObject([{ name: "order_placed", data: { total: "5" } }]);
});

test("Track Page View stores a view", async () => {
  await run("trackPageView", { id: "ada", url: "https://example.com/pricing" });
  expect(person()?.events).toMatchObject([{ type: "page", name: "https://example.com/pricing" }]);
});

test("Raw Request answers what Customer.io answers, and sends the headers and the query that the form holds", async () => {
  const input = {
    method: "GET",
    url: "/v1/accounts/region",
    queryParams: { x: "1" },
    headers: { "x-odd": "yes" },
  };
  expect(await run("rawRequest", input)).toMatchObject({ value: { region: "us" } });
  const [request] = cio.sandbox.requests;
  expect([request?.path, request?.headers["x-odd"]]).toEqual(["/api/v1/accounts/region?x=1", "yes"]);
});

test("Destroy deletes a person", async () => {
  await run("identify", { id: "ada" });
  await run("destroy", { id: "ada" });
  expect(person()).toBeUndefined();
});

test("a flag of the form is a flag, and a choice is a choice", async () => {
  const input = { id: "ada", customerData: { seats: "5" }, convertValues: true, idType: "id" };
  await run("identify", input);
  expect(person()?.attributes).toEqual({ seats: 5 });
});

test("an input that is wrong is an error of the user, before any request", async () => {
  expect((await run("identify", { id: "" })).error).toEqual({
    _tag: "UserInputError",
    message: "ID: is required",
  });
  expect(cio.sandbox.requests).toEqual([]);
});

test("a key that is missing is an error of the user", async () => {
  context.auth = { authType: "TOKEN", authId: "", user: { base_url: cio.sandbox.us.url }, app: {} };
  const { error } = await run("identify", { id: "ada" });
  expect(error).toMatchObject({ _tag: "UserInputError", message: expect.stringContaining("Site ID") });
});

test("a refusal of Customer.io is an error of the API, with what is known of the request", async () => {
  cio.sandbox.fail({ status: 400 });
  expect((await run("identify", { id: "ada" })).error).toMatchObject({
    _tag: "ApiError",
    message: expect.stringContaining("PUT /v1/customers/{id} failed with status 400"),
    response: { route: "PUT /v1/customers/{id}", status: 400, attempts: 1, mayHaveBeenApplied: false },
  });
});

test("a key that is wrong is an error of the API, and no error shows a key or the person", async () => {
  context.auth = { authType: "TOKEN", authId: "", user: { ...cio.user(), api_key: "wrong-key" }, app: {} };
  const { error } = await run("identify", { id: "ada" });
  expect(error).toMatchObject({ _tag: "ApiError", response: { status: 401 } });
  expect(JSON.stringify(error)).not.toMatch(/wrong-key|ada/);
});

test("an error says how many seconds Customer.io asks to wait", async () => {
  cio.sandbox.fail({ status: 429, retryAfter: 7 });
  const { error } = await run("identify", { id: "ada", maxRetries: "0" });
  expect(error).toMatchObject({ _tag: "ApiError", response: { status: 429, retryAfter: 7 } });
});

test("an error says when a request may have been applied", async () => {
  cio.sandbox.fail({ reset: true, afterStoring: true });
  const { error } = await run("triggerBroadcast", { broadcastId: "8" });
  expect(error).toMatchObject({ _tag: "ApiError", response: { attempts: 1, mayHaveBeenApplied: true } });
});

test("an answer that is a list is the result of an object: Tray takes nothing else", async () => {
  const { value } = await run("getCollectionContent", { collectionId: "1" });
  expect(value).toEqual({ result: expect.any(Array) });
});

test("a dropdown lists what the account has", async () => {
  expect((await run("selectSegment", {})).value).toEqual({
    result: [
      { text: "Newsletter readers (7)", value: "7" },
      { text: "Signed up (1)", value: "1" },
    ],
  });
});

test("the region of the authentication is where requests go", async () => {
  const { eu, euAccount } = cio.sandbox;
  const user = { site_id: euAccount.siteId, api_key: euAccount.apiKey, region: "EU", base_url: eu.url };
  context.auth = { authType: "TOKEN", authId: "", user, app: {} };
  expect((await run("identify", { id: "ada" })).isSuccess).toBe(true);
  expect(cio.sandbox.requests.map(({ region }) => region)).toEqual(["eu"]);
});
