import type {
  ICredentialDataDecryptedObject,
  IDataObject,
  ILoadOptionsFunctions,
  INode,
  INodeExecutionData,
  INodeParameters,
  INodePropertyOptions,
  INodeTypes,
  IRun,
  IWorkflowSettings,
  Workflow,
} from "n8n-workflow";
import { type Sandbox, startSandbox } from "../../../sandbox/sandbox";
import { additionalDataFor, type Endpoints } from "./additionalData";
import { core, workflow as n8nWorkflow } from "./engine";
import { load, nodeTypesOf } from "./loaded";

/** Settings that retry without waiting, for faults that carry no Retry-After. */
export const atOnce = { retryDelayMS: "0", useExponentialBackoff: false };

/** What a key-value list holds. */
export const pairs = (entries: Record<string, string>) => ({
  pair: Object.entries(entries).map(([key, value]) => ({ key, value })),
});

/** What a key-value list holds that is given an object instead. */
export const object = (given: string) => ({ object: [{ object: given }] });

/** What a field with a list from the account holds: an entry of the list, or what was typed. */
export const located = (value: string, mode: "list" | "id" = "id") => ({ __rl: true as const, mode, value });

const packageName = "n8n-nodes-customerio-reliable";

/** A node of the package. */
export const nodeOf = (
  name: string,
  type: string,
  parameters: INodeParameters,
  more: Partial<INode> = {},
): INode => ({
  id: `id-of-${name.replaceAll(" ", "-")}`,
  name,
  type: `${packageName}.${type}`,
  typeVersion: 1,
  position: [0, 0],
  parameters,
  credentials: { customerIoReliableApi: { id: "1", name: "Customer.io" } },
  ...more,
});

/** A node that does what the operation says. */
export const stepNode = (
  name: string,
  operation: string,
  parameters: INodeParameters,
  more: Partial<INode> = {},
): INode => nodeOf(name, "customerIoReliable", { operation, ...parameters }, more);

/** Nodes of which each leads to the next. */
export const chain = (nodeTypes: INodeTypes, nodes: INode[], settings: IWorkflowSettings = {}): Workflow =>
  new n8nWorkflow.Workflow({
    id: "workflow-1",
    name: "Orders",
    active: false,
    nodeTypes,
    nodes,
    settings,
    connections: Object.fromEntries(
      nodes
        .slice(1)
        .map((node, at) => [
          nodes[at]?.name ?? "",
          { main: [[{ node: node.name, type: "main" as const, index: 0 }]] },
        ]),
    ),
  });

/** n8n's engine with the package as it is published, and a sandbox with a fresh state for each test. */
export const useN8n = (folder?: string) => {
  let sandbox: Sandbox;
  let nodeTypes: INodeTypes;
  let credential: ICredentialDataDecryptedObject = {};
  let ofItems: ICredentialDataDecryptedObject[] = [];

  beforeAll(async () => {
    [sandbox, nodeTypes] = await Promise.all([startSandbox(), load(folder).then(nodeTypesOf)]);
  });
  beforeEach(() => {
    sandbox.reset();
    ofItems = [];
    const { siteId, apiKey, appApiKey, webhookSigningKey } = sandbox.account;
    credential = { siteId, apiKey, appApiKey, webhookSigningKey, region: "auto", baseUrl: sandbox.us.url };
  });
  afterAll(() => sandbox.close());

  const additionalData = (url = "http://127.0.0.1:5678", endpoints?: Endpoints) =>
    additionalDataFor({
      credential: (item = 0) => ({ ...credential, ...ofItems[item] }),
      url,
      ...(endpoints && { endpoints }),
    });

  /** Runs a workflow from its first node on, as n8n does when that has these items. */
  const runWorkflow = async (given: Workflow, main: INodeExecutionData[][]): Promise<IRun> => {
    const [first] = Object.values(given.nodes);
    if (!first) throw new Error("the workflow has no node");
    const execution = n8nWorkflow.createRunExecutionData({
      executionData: { nodeExecutionStack: [{ node: first, data: { main }, source: null }] },
    });
    const engine = new core.WorkflowExecute(additionalData(), "trigger", execution);
    return await engine.processRunExecutionData(given);
  };

  const outcome = ({ data }: IRun, name: string) => {
    const run = data.resultData.runData[name]?.at(-1);
    const outputs = run?.data?.main ?? [];
    return { items: outputs[0] ?? [], outputs, error: run?.error };
  };

  /** Runs nodes, each of which leads to the next, on items that may have files. Resolves with what the last one gave. */
  const runItems = async (nodes: INode[], items: INodeExecutionData[], settings: IWorkflowSettings = {}) => {
    const done = await runWorkflow(chain(nodeTypes, nodes, settings), [items]);
    return outcome(done, nodes.at(-1)?.name ?? "");
  };

  const asked = (type: string) => {
    const node = nodeOf("Node", type, {});
    const context = new core.LoadOptionsContext(chain(nodeTypes, [node]), node, additionalData(), "");
    const { methods } = nodeTypes.getByNameAndVersion(node.type);
    return { context: context as ILoadOptionsFunctions, methods };
  };

  return {
    runWorkflow,
    outcome,
    additionalData,
    /** Runs nodes, each of which leads to the next, on items. Resolves with what the last one gave. */
    run: async (nodes: INode[], items: IDataObject[] = [{}]) =>
      await runItems(
        nodes,
        items.map((json) => ({ json })),
      ),
    runItems,
    /** What n8n shows in a list of several choices, in a node of this type. */
    loadOptions: async (type: string, method: string): Promise<INodePropertyOptions[]> => {
      const { context, methods } = asked(type);
      const load = methods?.loadOptions?.[method];
      if (!load) throw new Error(`there is no ${method}`);
      return await load.call(context);
    },
    /** What n8n shows in a list of one choice, when this is typed above it. */
    search: async (type: string, method: string, typed?: string): Promise<INodePropertyOptions[]> => {
      const { context, methods } = asked(type);
      const search = methods?.listSearch?.[method];
      if (!search) throw new Error(`there is no ${method}`);
      return (await search.call(context, typed)).results;
    },
    /** Changes the credential of the nodes. */
    fillIn: (fields: ICredentialDataDecryptedObject): void => {
      credential = { ...credential, ...fields };
    },
    /** Lets the credential hold something else for each item. */
    fillInByItem: (fields: ICredentialDataDecryptedObject[]): void => {
      ofItems = fields;
    },
    get credential() {
      return credential;
    },
    get sandbox() {
      return sandbox;
    },
    get nodeTypes() {
      return nodeTypes;
    },
  };
};
