import { atOnce, chain, pairs, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

const id = "={{ $json.id }}";
const goOn = { onError: "continueRegularOutput" } as const;
const people = [{ id: "ada" }, { id: "" }, { id: "grace" }];

test("what is refused before a request is an error of the node, with the item and nothing sent for it", async () => {
  const { error } = await n8n.run([stepNode("Identify", "identify", { id })], people);
  expect(error).toMatchObject({ name: "NodeOperationError", context: { itemIndex: 1 } });
  expect(error?.message).toMatch(/^ID: /);
  expect(n8n.sandbox.people()).toMatchObject([{ id: "ada" }]);
});

test("what Customer.io refuses is an error of an API, with its status, route and item", async () => {
  n8n.sandbox.fail({ status: 400, body: { meta: { error: "no such thing" } } });
  const { error } = await n8n.run([stepNode("Identify", "identify", { id: "ada" })]);
  expect(error).toMatchObject({ name: "NodeApiError", httpCode: "400", context: { itemIndex: 0 } });
  expect(error?.message).toContain("PUT /v1/customers/{id}");
  expect(error?.message).toContain("no such thing");
});

test("an error says whether the request may have taken effect", async () => {
  n8n.sandbox.fail({ status: 503, times: 2, afterStoring: true, retryAfter: null });
  const { error } = await n8n.run([
    stepNode("Track", "track", {
      id: "ada",
      eventName: "joined",
      httpSettings: { ...atOnce, maxRetries: "1" },
    }),
  ]);
  expect(error).toMatchObject({ name: "NodeApiError", httpCode: "503" });
  expect(error?.description).toContain("Sent 2 times. It may have taken effect");
});

test("of what may be repeated it says that, and not that nothing was done", async () => {
  n8n.sandbox.fail({ status: 503, times: 2, afterStoring: true, retryAfter: null });
  const { error } = await n8n.run([
    stepNode("Identify", "identify", { id: "ada", httpSettings: { ...atOnce, maxRetries: "1" } }),
  ]);
  expect(n8n.sandbox.person("ada")).toBeDefined();
  expect(error?.description).toBe(
    "Request: PUT /v1/customers/{id}. Sent 2 times. Running the node again does nothing a second time.",
  );
});

test("where nothing listens the connector's message stays", async () => {
  n8n.fillIn({ baseUrl: "http://127.0.0.1:1", region: "US" });
  const { error } = await n8n.run([
    stepNode("Identify", "identify", { id: "ada", httpSettings: { ...atOnce, maxRetries: "0" } }),
  ]);
  expect(error?.message).toMatch(/^PUT \/v1\/customers\/\{id\}/);
});

test("with Continue On Fail the others go on, and the item that failed says why and what is known", async () => {
  n8n.sandbox.fail({ status: 400 });
  const node = stepNode("Track", "track", { id, eventName: "joined" }, goOn);
  const { items, error } = await n8n.run([node], people);
  expect(error).toBeUndefined();
  expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
  expect(items[0]?.json.details).toEqual({
    name: "CustomerIoError",
    route: "POST /v1/customers/{id}/events",
    status: 400,
    attempts: 1,
    mayHaveBeenApplied: false,
  });
  expect(items[1]?.json).toEqual({ error: "ID: is required", details: { name: "ValidationError" } });
  expect(n8n.sandbox.person("grace")?.events).toHaveLength(1);
});

test("with an error output only what failed is there", async () => {
  const node = stepNode("Identify", "identify", { id }, { onError: "continueErrorOutput" });
  const { outputs } = await n8n.run([node], people);
  expect(outputs.map((items) => items?.length)).toEqual([2, 1]);
  expect(outputs[1]?.[0]).toMatchObject({ json: { details: { name: "ValidationError" } } });
});

test.each([
  ["ID", { id: "ada", customerData: pairs({ created_at: "secret-of-ada" }) }, "identify"],
  ["an answer", { id: "ada" }, "identify"],
])("no error about %s shows a key or what a person is", async (_, parameters, operation) => {
  const { siteId, apiKey } = n8n.sandbox.account;
  n8n.sandbox.fail({ status: 400, body: { meta: { error: `${siteId} ${apiKey}` } } });
  const { error } = await n8n.run([stepNode("Node", operation, parameters)]);
  expect(error).toBeDefined();
  // n8n keeps the node with its parameters in each error of a node, whatever the node does.
  const told = [
    JSON.stringify({ ...error, node: {} }),
    error?.message,
    error?.stack,
    String(error?.cause),
  ].join();
  for (const secret of [apiKey, "secret-of-ada"]) expect(told).not.toContain(secret);
});

test("nothing that n8n keeps of a run holds a key", async () => {
  const { siteId, apiKey, appApiKey } = n8n.sandbox.account;
  const echo = { status: 400, body: { meta: { error: `${siteId} ${apiKey} ${appApiKey}` } } };
  n8n.sandbox.fail({ ...echo, match: { path: /ada/ } });
  n8n.sandbox.fail({ ...echo, match: { path: /segments/ } });
  const nodes = [
    stepNode("Identify", "identify", { id, httpSettings: { debugRequest: true } }, goOn),
    stepNode("Raw", "rawRequest", { url: "/v1/accounts/region", method: "GET" }),
    stepNode("List", "listSegments", {}),
  ];
  const items = people.map((json) => ({ json }));
  const kept = JSON.stringify(await n8n.runWorkflow(chain(n8n.nodeTypes, nodes), [items]));
  expect(kept).toContain("PUT /v1/customers/{id}");
  expect(kept).toContain("GET /v1/segments");
  const basic = Buffer.from(`${siteId}:${apiKey}`).toString("base64");
  for (const secret of [apiKey, appApiKey, basic]) expect(kept).not.toContain(secret);
});

test("a required field that is empty is refused by n8n itself", async () => {
  const run = n8n.run([stepNode("Add", "addDevice", { id: "ada", deviceId: "token" })]);
  await expect(run).rejects.toThrow('Parameter "Platform" is required');
});
