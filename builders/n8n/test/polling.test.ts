import type { INodeParameters, IPollFunctions, Workflow } from "n8n-workflow";
import { core } from "./engine";
import { chain, nodeOf, pairs, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

let workflow: Workflow;

const workflowWith = (parameters: INodeParameters): Workflow =>
  chain(n8n.nodeTypes, [nodeOf("Customer.io", "customerIoReliablePollingTrigger", parameters)]);

const poll = async (mode: "trigger" | "manual" = "trigger") => {
  const [node] = Object.values(workflow.nodes);
  if (!node) throw new Error("there is no node");
  const type = n8n.nodeTypes.getByNameAndVersion(node.type);
  const context = new core.PollContext(workflow, node, n8n.additionalData(), mode, "activate");
  const given = await type.poll?.call(context as unknown as IPollFunctions);
  return given?.[0]?.map(({ json }) => json);
};

const join = (id: string) =>
  n8n.run([
    stepNode("Identify", "identify", { id, customerData: pairs({ plan: "pro" }) }),
    stepNode("Add", "addToSegment", { segmentId: "7", ids: [id] }),
  ]);

beforeEach(() => {
  workflow = workflowWith({ trigger: "newSegmentMembers", segmentId: "7" });
});

test("the first run gives nothing, a later one what is new, and the next nothing again", async () => {
  await join("ada");
  expect(await poll()).toBeUndefined();
  await join("grace");
  expect(await poll()).toMatchObject([{ id: "grace" }]);
  expect(await poll()).toBeUndefined();
});

test("what is remembered is in n8n's own data of the node, as text that survives a restart", async () => {
  await poll();
  const kept = JSON.parse(JSON.stringify(workflow.getStaticData("node", Object.values(workflow.nodes)[0])));
  await join("grace");
  workflow = workflowWith({ trigger: "newSegmentMembers", segmentId: "7" });
  Object.assign(workflow.getStaticData("node", Object.values(workflow.nodes)[0]), kept);
  expect(await poll()).toMatchObject([{ id: "grace" }]);
});

test("a run that fails remembers nothing: the next gives what it missed", async () => {
  await poll();
  await join("grace");
  n8n.fillIn({ appApiKey: "wrong" });
  await expect(poll()).rejects.toMatchObject({ name: "NodeApiError", httpCode: "401" });
  n8n.fillIn({ appApiKey: n8n.sandbox.account.appApiKey });
  expect(await poll()).toMatchObject([{ id: "grace" }]);
});

test("a test with nothing new says so instead of showing nothing", async () => {
  await expect(poll("manual")).rejects.toThrow(/^Nothing is new/);
});

test("n8n adds to the node when it asks", () => {
  const { description } = n8n.nodeTypes.getByNameAndVersion("x.customerIoReliablePollingTrigger");
  expect(description.properties[0]?.name).toBe("pollTimes");
});
