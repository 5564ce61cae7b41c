import integration, { componentRegistry } from "../../examples/win-back";
import { winBackPeople } from "../../examples/win-back/flows";
import type { Trigger } from "../../running/component";
import type { Flow } from "../../running/flow";
import { type FlowServer, startFlow } from "../../running/flowServer";
import { deploy } from "../../running/runTrigger";
import component from "../../src";
import { useSandbox } from "../useSandbox";
import { executeFlow, type Outcome } from "./execution";

const cio = useSandbox();

const segment = 7;

const { onTrigger } = winBackPeople;
if (typeof onTrigger !== "object") throw new Error("the flow has no trigger of the connector");

let server: FlowServer;

const connection = () =>
  cio.connection({ webhookSigningKey: cio.account.webhookSigningKey }) as Flow["connection"];

beforeEach(async () => {
  server = await startFlow({
    trigger: component.triggers[onTrigger.key] as unknown as Trigger,
    typed: { events: onTrigger.values.events.value },
    connection: connection(),
    name: winBackPeople.name,
    stableId: winBackPeople.stableKey,
    instance: { id: "instance-1", name: "Shop" },
  });
  const { error } = await deploy(server.flow);
  if (error) throw error;
  await identify({ email: "ada@example.com", plan: "pro" });
});
afterEach(() => server.close());

const identify = (attributes: object, id = "ada") =>
  cio.run("identify", { id, attributes: JSON.stringify(attributes) });

/** Runs the flow for every event that Customer.io reported, as the platform does it: in their order. */
const runAll = async (): Promise<Outcome[]> => {
  await cio.sandbox.hooksSettled();
  const outcomes: Outcome[] = [];
  for (const { result, error } of server.executions.splice(0)) {
    if (!result) throw error ?? new Error("the trigger gave nothing");
    outcomes.push(
      await executeFlow({
        flow: winBackPeople,
        componentRegistry,
        configVars: { "Customer.io": connection(), "Win-Back Segment": String(segment) } as never,
        payload: JSON.parse(JSON.stringify(result.payload)),
      }),
    );
  }
  return outcomes;
};

const dataOf = (outcomes: Outcome[]) => outcomes.map(({ data, error }) => error ?? data);

const eventsOf = (id: string) => cio.person(id)?.events.map(({ name, data }) => [name, data]);

test("who unsubscribes has an event and is in the segment", async () => {
  await identify({ unsubscribed: true });
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }]);
  expect(eventsOf("ada")).toEqual([["win_back", { reason: "unsubscribed", source: null, name: null }]]);
  expect(cio.person("ada")?.segments).toEqual([segment]);
});

test("whose email bounces has an event that says which campaign sent it, and when it bounced", async () => {
  const timestamp = 1_700_000_000;
  cio.sandbox.emit({ object_type: "email", metric: "bounced", person: "ada", timestamp });
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }]);
  expect(eventsOf("ada")).toEqual([["win_back", { reason: "bounced", source: "campaign", name: "Welcome" }]]);
  expect(cio.person("ada")).toMatchObject({ segments: [segment], events: [{ timestamp }] });
});

test("other events start nothing", async () => {
  for (const metric of ["sent", "opened", "failed"]) cio.sandbox.emit({ object_type: "email", metric });
  await identify({ plan: "free" });
  expect(await runAll()).toEqual([]);
});

test("a report that comes twice counts once", async () => {
  await identify({ unsubscribed: true });
  await cio.sandbox.hooksSettled();
  await cio.sandbox.sendCopy();
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }, { outcome: "to be won back" }]);
  expect(cio.person("ada")).toMatchObject({ segments: [segment], events: [{ name: "win_back" }] });
});

test("an execution that failed midway is whole once it is run again", async () => {
  await identify({ unsubscribed: true });
  await cio.sandbox.hooksSettled();
  const again = [...server.executions];
  cio.fail({ status: 400, match: { path: /add_customers/ } });
  const [failed] = await runAll();
  expect(failed?.error?.message).toContain("400");
  server.executions.push(...again);
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }]);
  expect(cio.person("ada")).toMatchObject({ segments: [segment], events: [{ name: "win_back" }] });
});

const untouched = { segments: [], events: [] };

test("who has subscribed again by then is left alone", async () => {
  await identify({ unsubscribed: true });
  await identify({ unsubscribed: false });
  expect(dataOf(await runAll())).toEqual([{ outcome: "settled meanwhile" }]);
  expect(cio.person("ada")).toMatchObject(untouched);
});

test("who has another address by then is left alone", async () => {
  cio.sandbox.emit({ object_type: "email", metric: "bounced", person: "ada" });
  const cioId = cio.person("ada")?.cioId;
  await identify({ email: "countess@example.com" }, `cio_${cioId}`);
  expect(dataOf(await runAll())).toEqual([{ outcome: "settled meanwhile" }]);
  expect(cio.person("ada")).toMatchObject(untouched);
});

test("an address in other letters is the same one", async () => {
  const data = { recipient: "Ada@Example.com" };
  cio.sandbox.emit({ object_type: "email", metric: "bounced", person: "ada", data });
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }]);
});

test("a workspace that knows people by id alone names them by it", async () => {
  const data = { identifiers: { id: "ada" } };
  cio.sandbox.emit({ object_type: "email", metric: "bounced", person: "ada", data });
  expect(dataOf(await runAll())).toEqual([{ outcome: "to be won back" }]);
  expect(cio.person("ada")).toMatchObject({ segments: [segment], events: [{ name: "win_back" }] });
});

test("who was deleted by then is not created again", async () => {
  await identify({ unsubscribed: true });
  await cio.sandbox.hooksSettled();
  await cio.run("destroy", { id: "ada" });
  expect(dataOf(await runAll())).toEqual([{ outcome: "deleted meanwhile" }]);
  expect(cio.sandbox.people()).toEqual([]);
});

test("an event of nobody does nothing", async () => {
  const data = { identifiers: null, customer_id: "" };
  cio.sandbox.emit({ object_type: "email", metric: "bounced", data });
  expect(dataOf(await runAll())).toEqual([{ outcome: "nobody" }]);
  expect(cio.sandbox.people()).toMatchObject([untouched]);
});

test("a forged report starts no flow", async () => {
  await identify({ unsubscribed: true });
  await cio.sandbox.hooksSettled();
  const [
    {
      body,
      attempts: [attempt],
    } = { body: "", attempts: [] },
  ] = cio.sandbox.posts();
  server.executions.length = 0;
  await fetch(server.flow.url, {
    method: "POST",
    headers: {
      "X-CIO-Timestamp": String(attempt?.timestamp),
      "X-CIO-Signature": attempt?.signature ?? "",
    },
    body: body.replace("ada", "bob"),
  });
  expect(server.executions).toMatchObject([{ error: { name: "ValidationError" } }]);
});

test("the platform is told of the trigger, its events and that an event is taken once", () => {
  const { codeNativeIntegrationYAML } = integration as unknown as { codeNativeIntegrationYAML: string };
  expect(codeNativeIntegrationYAML).toMatch(/key: "?reportingWebhook/);
  expect(codeNativeIntegrationYAML).toContain("email_bounced");
  expect(codeNativeIntegrationYAML).toContain("onTrigger.results.body.data.event_id");
});

test("the manifest names only what the connector has", () => {
  const { actions, triggers, dataSources, connections, key, public: isPublic } = componentRegistry.customerIo;
  expect([key, isPublic]).toEqual([component.key, component.public]);
  const inputsOf = (all: readonly { key: string }[] = []) => all.map((input) => input.key);
  const published: [inputs: object, has: readonly { key: string }[] | undefined][] = [
    ...Object.values(actions).map((one) => [one.inputs, component.actions[one.key]?.inputs] as never),
    ...Object.values(triggers).map((one) => [one.inputs, component.triggers[one.key]?.inputs] as never),
    ...Object.values(dataSources).map((one) => [one.inputs, component.dataSources[one.key]?.inputs] as never),
    ...Object.values(connections).map(
      (one) => [one.inputs, component.connections.find((other) => other.key === one.key)?.inputs] as never,
    ),
  ];
  expect(published).toHaveLength(6);
  for (const [inputs, has] of published)
    expect(inputsOf(has)).toEqual(expect.arrayContaining(Object.keys(inputs)));
});
