import { loadComponent } from "../../../running/component";
import { atOnce, located, pairs, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

const id = "={{ $json.id }}";

test("two nodes run for two items, with values from expressions that keep their type", async () => {
  const { items, error } = await n8n.run(
    [
      stepNode("Identify", "identify", {
        id,
        customerData: pairs({ plan: "={{ $json.plan }}", seats: "={{ $json.seats }}" }),
      }),
      stepNode("Get", "getPerson", {
        id: "={{ $('Identify').itemMatching($itemIndex).pairedItem.item === 0 ? 'ada' : 'grace' }}",
      }),
    ],
    [
      { id: "ada", plan: "pro", seats: 5 },
      { id: "grace", plan: "02134", seats: 1 },
    ],
  );
  expect(error).toBeUndefined();
  expect(n8n.sandbox.person("ada")?.attributes).toMatchObject({ plan: "pro", seats: 5 });
  expect(n8n.sandbox.person("grace")?.attributes).toMatchObject({ plan: "02134", seats: 1 });
  expect(items).toMatchObject([{ pairedItem: { item: 0 } }, { pairedItem: { item: 1 } }]);
});

test("an event whose answer is lost twice after it was stored is sent three times and held once", async () => {
  n8n.sandbox.fail({ status: 503, times: 2, afterStoring: true, retryAfter: null });
  const { error } = await n8n.run(
    [stepNode("Track", "track", { id, eventName: "joined", httpSettings: atOnce })],
    [{ id: "ada" }, { id: "grace" }],
  );
  expect(error).toBeUndefined();
  expect(n8n.sandbox.requests.filter(({ path }) => path.endsWith("/ada/events"))).toHaveLength(3);
  expect(n8n.sandbox.person("ada")?.events).toHaveLength(1);
  expect(n8n.sandbox.person("grace")?.events).toHaveLength(1);
});

test("a setting in the collection counts, and one that is not there is as the form has it", async () => {
  n8n.sandbox.fail({ status: 503, times: 9, retryAfter: null });
  const { error } = await n8n.run([
    stepNode("Identify", "identify", { id: "ada", httpSettings: { ...atOnce, maxRetries: "2" } }),
  ]);
  expect(error?.message).toContain("after 3 attempts");
});

test("a switch that is off and text that is empty are handed over as they are", async () => {
  const customerData = pairs({ plan: "={{ '' }}", zip: "02134" });
  await n8n.run([stepNode("Identify", "identify", { id: "ada", customerData, convertValues: false })]);
  expect(JSON.parse(String(n8n.sandbox.requests.at(-1)?.body))).toEqual({ plan: "", zip: "02134" });
});

test("an attribute about a field that the item does not have is not sent; one that is null is", async () => {
  const customerData = pairs({ plan: "={{ $json.plan }}", seats: "={{ null }}" });
  await n8n.run([stepNode("Identify", "identify", { id: "ada", customerData })]);
  expect(JSON.parse(String(n8n.sandbox.requests.at(-1)?.body))).toEqual({ seats: null });
});

test("text in which an expression was not switched on is refused, and not sent as it stands", async () => {
  const { error } = await n8n.run([stepNode("Track", "track", { id: "ada", eventName: "{{ $json.name }}" })]);
  expect(error?.message).toMatch(/^Event Name: was not filled in/);
  expect(n8n.sandbox.requests).toEqual([]);
});

test("a list takes texts, and expressions that are lists themselves", async () => {
  await n8n.run([
    stepNode("Add", "addToSegment", { segmentId: "7", ids: ["={{ ['ada', 'lovelace'] }}", "grace"] }),
  ]);
  expect(JSON.parse(String(n8n.sandbox.requests.at(-1)?.body))).toEqual({
    ids: ["ada", "lovelace", "grace"],
  });
});

test("a choice with fields hands over the fields of what is chosen", async () => {
  const { error } = await n8n.run([
    stepNode("Send", "sendEntity", {
      operationChoice: "person_event",
      operationPersonId: "ada",
      operationEventName: "order_placed",
      operationEventData: pairs({ total: "={{ 49.9 }}" }),
    }),
  ]);
  expect(error).toBeUndefined();
  expect(n8n.sandbox.person("ada")?.events).toMatchObject([{ name: "order_placed", data: { total: 49.9 } }]);
});

test("a choice that is left out is none, and what it is for may be given as JSON", async () => {
  const entity = {
    type: "person",
    action: "identify",
    identifiers: { id: "ada" },
    attributes: { plan: "pro" },
  };
  await n8n.run([stepNode("Send", "sendEntity", { entity: JSON.stringify(entity) })]);
  expect(n8n.sandbox.person("ada")?.attributes).toMatchObject({ plan: "pro" });
});

test("entries with fields of their own become a filter", async () => {
  const { items, error } = await n8n.run([
    stepNode("Identify", "identify", { id: "ada", customerData: pairs({ plan: "pro" }) }),
    stepNode("Search", "searchPeople", {
      conditionsChoice: "all",
      conditionsConditions: { entry: [{ kind: "eq", attribute: "plan", value: "pro" }] },
    }),
  ]);
  expect(error).toBeUndefined();
  expect(items[0]?.json).toMatchObject({ identifiers: [{ id: "ada" }] });
});

test("records may be CSV or what earlier nodes gave", async () => {
  const given = "={{ [{ id: 'ada', plan: 'pro' }] }}";
  await n8n.run([
    stepNode("Many", "identifyMany", { records: given, idField: "id" }),
    stepNode("CSV", "identifyMany", { records: "id,plan\ngrace,free\n", idField: "id" }),
  ]);
  expect(n8n.sandbox.person("ada")?.attributes).toMatchObject({ plan: "pro" });
  expect(n8n.sandbox.person("grace")?.attributes).toMatchObject({ plan: "free" });
});

test("a list that Customer.io answers is an item each, paired with the one that it was asked for", async () => {
  const create = stepNode("Create", "createCollection", {
    name: "={{ $json.name }}",
    rows: '={{ [{ name: $json.name }, { name: "Winter fair" }] }}',
  });
  const read = stepNode("Read", "getCollectionContent", {
    collectionId: "={{ $json.collection?.id ?? $json.id }}",
  });
  const { items } = await n8n.run([create, read], [{ name: "one" }, { name: "two" }]);
  expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
    ["one", { item: 0 }],
    ["Winter fair", { item: 0 }],
    ["two", { item: 1 }],
    ["Winter fair", { item: 1 }],
  ]);
});

test("a step that answers nothing gives an empty item, with which the workflow goes on", async () => {
  const deleted = [
    stepNode("Create", "createOrUpdateSnippet", { name: "season", value: "Winter" }),
    stepNode("Delete", "deleteSnippet", { name: "season" }),
  ];
  const { items, error } = await n8n.run(deleted);
  expect(error).toBeUndefined();
  expect(items).toEqual([{ json: {}, pairedItem: { item: 0 } }]);
});

test("text that is answered is under data", async () => {
  const parameters = { url: "/v1/accounts/region", method: "GET", responseType: "text" };
  const { items } = await n8n.run([stepNode("Raw", "rawRequest", parameters)]);
  expect(items).toMatchObject([{ json: { data: expect.stringContaining('"us"') } }]);
});

test("bytes are handed on as a file", async () => {
  const { items } = await n8n.run([
    stepNode("Raw", "rawRequest", { url: "/v1/accounts/region", method: "GET", responseType: "arraybuffer" }),
  ]);
  const { data } = items[0]?.binary?.data ?? {};
  expect(JSON.parse(Buffer.from(data ?? "", "base64").toString("utf8"))).toMatchObject({ region: "us" });
});

test("each item runs with what the credential holds for it", async () => {
  const { siteId, apiKey } = n8n.sandbox.euAccount;
  n8n.fillInByItem([{}, { siteId, apiKey, baseUrl: n8n.sandbox.eu.url }]);
  const { error } = await n8n.run(
    [stepNode("Identify", "identify", { id })],
    [{ id: "ada" }, { id: "grace" }],
  );
  expect(error).toBeUndefined();
  const identified = n8n.sandbox.requests.filter(({ method }) => method === "PUT");
  expect(identified.map(({ region, path }) => [region, path.split("/").at(-1)])).toEqual([
    ["us", "ada"],
    ["eu", "grace"],
  ]);
});

test("a step needs a credential with the key for it alone", async () => {
  n8n.fillIn({ siteId: "", apiKey: "" });
  const listed = await n8n.run([stepNode("List", "listSegments", {})]);
  expect(listed.error).toBeUndefined();
  const refused = await n8n.run([stepNode("Identify", "identify", { id: "ada" })]);
  expect(refused.error?.message).toMatch(/^(?:API Key|Site ID): /);
});

const listOf = (list: string, typed?: string) => n8n.search("customerIoReliable", list, typed);

test("a dropdown offers what the account has", async () => {
  await n8n.run([stepNode("Create", "createManualSegment", { name: "Readers" })]);
  const made = n8n.sandbox.segments().find(({ name }) => name === "Readers");
  expect(await listOf("selectManualSegment")).toContainEqual({
    name: `Readers (${made?.id})`,
    value: String(made?.id),
  });
});

test("a dropdown is looked through by what is typed above it, in any case", async () => {
  await n8n.run([stepNode("Create", "createManualSegment", { name: "Winter guests" })]);
  expect(await listOf("selectManualSegment", "wINTER")).toEqual([
    expect.objectContaining({ name: expect.stringMatching(/^Winter guests/) }),
  ]);
  expect(await listOf("selectManualSegment", "nobody")).toEqual([]);
});

test("a list of several choices offers the same as a list of one", async () => {
  const offered = await n8n.loadOptions("customerIoReliable", "selectTopic");
  expect(offered.length).toBeGreaterThan(0);
  expect(offered).toEqual(await listOf("selectTopic"));
});

test.each([
  ["an entry that was chosen", located("7", "list")],
  ["a number that was typed", located("7")],
  ["an expression", located("={{ $json.segment }}")],
  ["an expression for the whole field", "={{ $json.segment }}"],
  ["a text, as other programs write workflows", "7"],
])("a field with a list takes %s", async (_, segmentId) => {
  const { error } = await n8n.run(
    [stepNode("Add", "addToSegment", { segmentId, ids: ["ada"] })],
    [{ segment: 7 }],
  );
  expect(error).toBeUndefined();
  expect(n8n.sandbox.requests.at(-1)?.path).toContain("/segments/7/add_customers");
});

test("a snippet that is not there yet is made under the name that is typed", async () => {
  const parameters = { name: located("season"), value: "Winter" };
  const { error } = await n8n.run([stepNode("Create", "createOrUpdateSnippet", parameters)]);
  expect(error).toBeUndefined();
  expect(await listOf("selectSnippet")).toContainEqual(expect.objectContaining({ value: "season" }));
});

test("one that is required and says nothing is refused, whether n8n sees it or the connector", async () => {
  const add = (segmentId: ReturnType<typeof located>) =>
    n8n.run([stepNode("Add", "addToSegment", { segmentId, ids: ["ada"] })]);
  await expect(add(located("", "list"))).rejects.toThrow('Parameter "Segment ID" is required');
  expect((await add(located("={{ $json.nothing }}"))).error?.message).toBe("Segment ID: is required");
  expect(n8n.sandbox.requests).toEqual([]);
});

test("a dropdown without the key for it says what is missing, and shows no key", async () => {
  n8n.fillIn({ appApiKey: "wrong-key" });
  await expect(listOf("selectSegment")).rejects.toThrow(/App API/);
  await expect(listOf("selectSegment")).rejects.not.toThrow(/wrong-key/);
});

test.each(["customerIoReliable", "customerIoReliablePollingTrigger"])(
  "every dropdown that a field of %s names is there",
  (type) => {
    const { description, methods } = n8n.nodeTypes.getByNameAndVersion(type);
    const named = (method: string) =>
      [...JSON.stringify(description).matchAll(new RegExp(`"${method}":"(\\w+)"`, "g"))].map(
        ([, name = ""]) => name,
      );
    const missing = [
      ...named("loadOptionsMethod").filter((name) => methods?.loadOptions?.[name] === undefined),
      ...named("searchListMethod").filter((name) => methods?.listSearch?.[name] === undefined),
    ];
    expect(named("searchListMethod")).not.toEqual([]);
    expect(missing).toEqual([]);
  },
);

test("every dropdown of the connector is a list of some field", () => {
  const { description } = n8n.nodeTypes.getByNameAndVersion("customerIoReliable");
  const written = JSON.stringify(description);
  const lists = Object.keys(loadComponent().dataSources);
  expect(lists.filter((name) => !written.includes(`Method":"${name}"`))).toEqual([]);
});
