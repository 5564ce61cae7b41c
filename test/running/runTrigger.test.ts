import { type Component, loadComponent, type Trigger } from "../../running/component";
import { connectionOf } from "../../running/connection";
import { type FlowServer, startFlow } from "../../running/flowServer";
import { deploy, remove } from "../../running/runTrigger";
import { builtPackage, longBuild } from "../demo/command";
import { useAccount } from "../demo/useAccount";
import { sign } from "../sign";

jest.setTimeout(longBuild);
let component: Component;
beforeAll(async () => {
  await builtPackage();
  component = loadComponent();
});

const account = useAccount();
let server: FlowServer;
beforeEach(async () => {
  const { siteId, apiKey, appApiKey, webhookSigningKey } = account.sandbox.account;
  server = await startFlow({
    trigger: component.triggers.reportingWebhook as Trigger,
    typed: { events: ["email_bounced"] },
    connection: connectionOf(component, {
      siteId,
      apiKey,
      appApiKey,
      webhookSigningKey,
      baseUrl: account.sandbox.us.url,
    }),
    name: "Bounces",
    stableId: "flow-1",
    instance: { id: "instance-1", name: "Acme" },
  });
});
afterEach(() => server.close());

const post = (body: string, key: string) =>
  fetch(server.flow.url, {
    method: "POST",
    body,
    headers: { "X-CIO-Timestamp": "1", "X-CIO-Signature": sign(key, 1, body) },
  });

test("a flow with a trigger of the built package is deployed and deleted, and the requests are listed", async () => {
  const { error, requests } = await deploy(server.flow);
  expect(error).toBeUndefined();
  expect(requests.map(({ method, path, status }) => [method, path, status])).toEqual([
    ["GET", "/v1/reporting_webhooks", 200],
    ["POST", "/v1/reporting_webhooks", 200],
  ]);
  expect(account.sandbox.webhooks()).toMatchObject([{ endpoint: server.flow.url, disabled: false }]);
  expect((await remove(server.flow)).requests).toHaveLength(2);
  expect(account.sandbox.webhooks()).toEqual([]);
});

test("an error of a deploy is part of the answer, with what was logged", async () => {
  const lines: string[] = [];
  account.sandbox.fail({ status: 400 });
  const { error } = await deploy(server.flow, (level, line) => lines.push(`${level}: ${line}`));
  expect(error).toMatchObject({ name: "CustomerIoError", status: 400 });
  expect(lines).toEqual([]);
});

test("what Customer.io sends to the address starts an execution, and a name that is misspelt is found", async () => {
  await deploy(server.flow);
  account.sandbox.emit({ object_type: "email", metric: "bounced" });
  await account.sandbox.hooksSettled();
  expect(server.executions).toMatchObject([{ result: { branch: "Event", response: { statusCode: 200 } } }]);
  const typed = { events: ["email_bounce"] };
  expect((await deploy({ ...server.flow, typed })).error?.message).toContain("is email_bounced meant?");
});

test("a request that fails is answered 500, and the error is kept", async () => {
  expect((await post("{}", "another key")).status).toBe(500);
  expect(server.executions).toMatchObject([
    { error: expect.objectContaining({ message: expect.stringContaining("X-CIO-Signature") }) },
  ]);
});
