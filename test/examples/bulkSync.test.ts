import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import integration, { componentRegistry } from "../../examples/bulk-sync";
import { batchConfig, requestsPerSecond } from "../../examples/bulk-sync/flows";
import { peopleIn } from "../../examples/bulk-sync/peopleList";
import component from "../../src";
import { useSandbox } from "../useSandbox";
import { newPlatform } from "./platform";

const cio = useSandbox();

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ id: `p${from + at}`, plan: "pro" }));

/** A list on this machine that hands out one page for each cursor; the first has none. */
const servePages = async (pages: Record<string, unknown>) => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const cursor = new URL(request.url ?? "", "http://list").searchParams.get("cursor") ?? "first";
    const page = pages[cursor];
    response.writeHead(page === undefined ? 503 : 200).end(JSON.stringify(page));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/people?team=4`, asked, close: () => server.close() };
};

const platformWith = (list: Record<string, string> = {}, connection: Record<string, unknown> = {}) =>
  newPlatform({
    "Customer.io": cio.connection(connection),
    "People List": { key: "peopleList", fields: list },
    "Identifier Field": "id",
  });

const receive = (body: unknown) => platformWith().trigger("syncPeopleReceived", body);

/** The ids that Customer.io was sent, over all requests. */
const sentIds = (): string[] =>
  cio.requests.flatMap(({ body }) =>
    JSON.parse(body.toString("utf8")).batch.map(
      ({ identifiers }: { identifiers: { id: string } }) => identifiers.id,
    ),
  );

const notSent = async (pages: Record<string, unknown>): Promise<unknown> => {
  const list = await servePages(pages);
  try {
    return await platformWith({ url: list.url })
      .trigger("syncPeopleFromAddress", undefined)
      .catch((error) => error);
  } finally {
    list.close();
  }
};

test("a list that was received arrives once, in executions of a batch each", async () => {
  const executions = await receive({ people: people(2345) });
  expect(executions.map(({ batch, data }) => [batch.length, data])).toEqual([
    [1000, { total: 1000, accepted: 1000, refused: [] }],
    [1000, { total: 1000, accepted: 1000, refused: [] }],
    [345, { total: 345, accepted: 345, refused: [] }],
  ]);
  expect(sentIds()).toHaveLength(2345);
  expect(
    cio.sandbox
      .people()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    people(2345)
      .map(({ id }) => id)
      .sort(),
  );
  expect(cio.person("p2344")?.attributes).toMatchObject({ plan: "pro" });
});

test("a list at an address is read page by page, to the last", async () => {
  const list = await servePages({
    first: { people: people(1000), next: "b" },
    b: { people: people(1000, 1000), next: "c" },
    c: { people: people(2, 2000), next: null },
  });
  const executions = await platformWith({ url: list.url, token: "s3cret" }).trigger(
    "syncPeopleFromAddress",
    undefined,
  );
  list.close();
  expect(executions.map(({ batch }) => batch.length)).toEqual([1000, 1000, 2]);
  expect(sentIds()).toHaveLength(2002);
  expect(cio.sandbox.people()).toHaveLength(2002);
  expect(list.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/people?team=4&limit=1000", "Bearer s3cret"],
    ["/people?team=4&limit=1000&cursor=b", "Bearer s3cret"],
    ["/people?team=4&limit=1000&cursor=c", "Bearer s3cret"],
  ]);
});

test("a batch with bad rows says which, sends the others and is not run again", async () => {
  const [execution] = await receive([
    { id: "ada" },
    { plan: "pro" },
    { id: "bob", plan: "x".repeat(1001) },
    "cleo",
  ]);
  expect(execution).toMatchObject({
    data: {
      total: 4,
      accepted: 1,
      refused: [{ row: 2, field: "id" }, { row: 3, recordId: "bob" }, { row: 4 }],
    },
    errorsLogged: [
      expect.stringMatching(/^3 of 4 people were refused\. row 2: invalid id; row 3: .*; row 4: /),
    ],
  });
  expect(execution?.error).toBeUndefined();
  expect(execution?.errorsLogged.join()).not.toContain("bob");
  expect(cio.sandbox.people().map(({ id }) => id)).toEqual(["ada"]);
});

test("a batch of which no row is accepted fails", async () => {
  const [execution] = await receive([{ email: "ada@example.com" }, { email: "bob@example.com" }]);
  expect(execution?.error?.message).toBe("Customer.io accepted none of 2 people; is Identifier Field right?");
  expect(cio.requests).toEqual([]);
});

test("a batch that does not reach Customer.io fails alone, and is whole once it is run again", async () => {
  const list = await servePages({
    first: { people: people(1000), next: "b" },
    b: { people: people(500, 1000), next: "" },
  });
  cio.fail({ status: 503, times: 4 });
  const platform = platformWith({ url: list.url });
  const [first, second] = await platform.trigger("syncPeopleFromAddress", undefined);
  list.close();
  expect(first?.error?.message).toBe("1000 of 1000 people did not reach Customer.io; run this batch again");
  expect(second?.data).toEqual({ total: 500, accepted: 500, refused: [] });
  expect(cio.sandbox.people()).toHaveLength(500);

  const again = await platform.execute("syncPeopleFromAddress", first?.batch ?? []);
  expect(again.data).toEqual({ total: 1000, accepted: 1000, refused: [] });
  expect(cio.sandbox.people()).toHaveLength(1500);
});

test("a batch that is run twice leaves Customer.io as if it was run once", async () => {
  cio.fail({ afterStoring: true, status: 503, times: 4 });
  const [execution] = await receive(people(3));
  expect(execution?.error).toBeInstanceOf(Error);
  const before = cio.sandbox.people();
  const again = await platformWith().execute("syncPeopleReceived", execution?.batch ?? []);
  expect(again.data).toEqual({ total: 3, accepted: 3, refused: [] });
  expect(cio.sandbox.people()).toEqual(before);
});

test("a batch that is run late does not replace what Customer.io has learned since", async () => {
  const quarterOfAnHourAgo = Date.now() - 15 * 60_000;
  const batch = peopleIn([{ id: "ada", plan: "free" }], quarterOfAnHourAgo);
  await receive([{ id: "ada", plan: "pro" }]);
  const late = await platformWith().execute("syncPeopleReceived", batch);
  expect(late.data).toEqual({ total: 1, accepted: 1, refused: [] });
  expect(cio.person("ada")?.attributes).toMatchObject({ plan: "pro" });
});

test("a person that says when it was changed keeps that time", () => {
  expect(peopleIn([{ id: "ada", _timestamp: 1_700_000_000 }, { id: "bob" }], 1_800_000_000_999)).toEqual([
    { id: "ada", _timestamp: 1_700_000_000 },
    { id: "bob", _timestamp: 1_800_000_000 },
  ]);
});

test("a refused key fails the batch and is not shown", async () => {
  const [execution] = await platformWith({}, { apiKey: "wr0ng-key" }).trigger(
    "syncPeopleReceived",
    people(2),
  );
  expect(execution?.error?.name).toBe("ConnectionError");
  expect(JSON.stringify(execution)).not.toContain("wr0ng-key");
});

test.each([
  ["received", () => receive([])],
  ["received as an object", () => receive({ people: [] })],
  ["at an address", () => notSent({ first: { people: [] } })],
])("an empty list %s does nothing", async (_where, run) => {
  expect(await run()).toEqual([]);
  expect(cio.requests).toEqual([]);
});

test("an execution without people does nothing", async () => {
  const { data } = await platformWith().execute("syncPeopleReceived", []);
  expect(data).toEqual({ total: 0, accepted: 0, refused: [] });
  expect(cio.requests).toEqual([]);
});

test("a body without a list is an error", async () => {
  await expect(receive({ persons: [] })).rejects.toThrow(
    'People List: expected a list, or an object with a list called "people"',
  );
});

test.each([
  ["answers an error", { first: { people: [], next: "gone" } }, "People List: the address answered 503"],
  [
    "leads back to the same page",
    { first: { people: [], next: "b" }, b: { people: [], next: "b" } },
    "would never end",
  ],
])("an address that %s is an error", async (_what, pages, message) => {
  expect(String(await notSent(pages))).toContain(message);
});

test("executions that run at once stay within Customer.io's fair use together", () => {
  expect(batchConfig.concurrentBatchLimit * requestsPerSecond).toBeLessThanOrEqual(100);
});

test("the platform is told to hand the items out in batches", () => {
  const { codeNativeIntegrationYAML } = integration as unknown as { codeNativeIntegrationYAML: string };
  expect(codeNativeIntegrationYAML).toMatch(
    /triggerResolver:\n\s+batchSize: 1000\n\s+enabled: true\n\s+concurrentBatchLimit: 4\n/,
  );
});

test("the manifest names only what the connector has", () => {
  const { key, public: isPublic, actions, connections } = componentRegistry.customerIo;
  expect([key, isPublic]).toEqual([component.key, component.public]);
  const keysOf = (inputs: readonly { key: string }[] = []) => inputs.map((input) => input.key);
  expect(keysOf(component.actions.identifyMany?.inputs)).toEqual(
    expect.arrayContaining(Object.keys(actions.identifyMany.inputs)),
  );
  const connection = component.connections.find((one) => one.key === connections.apiKey.key);
  expect(keysOf(connection?.inputs)).toEqual(expect.arrayContaining(Object.keys(connections.apiKey.inputs)));
});
