import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  IHookFunctions,
  INode,
  INodeParameters,
  IWebhookData,
  IWebhookDescription,
  IWebhookFunctions,
  IWebhookResponseData,
  Workflow,
} from "n8n-workflow";
import { type Endpoints, usualEndpoints } from "./additionalData";
import { core } from "./engine";
import { chain, nodeOf, stepNode, useN8n } from "./useN8n";

/** As much of Express as nodes use. */
const asResponse = (response: ServerResponse) => ({
  status(code: number) {
    response.statusCode = code;
    return this;
  },
  send(text: string) {
    response.end(text);
    return this;
  },
});

/** An n8n that is reached over HTTP, with a workflow that begins with the trigger and identifies whom it is about. */
export const useTrigger = () => {
  const n8n = useN8n();
  let server: Server;
  let url: string;
  let current: Workflow;
  let runs: string[];
  let endpoints: Endpoints;
  let reachedAt: string;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const isTest = request.url?.startsWith(`/${endpoints.test}/`) === true;
      const answer = await receive(
        Object.assign(request, { rawBody: Buffer.concat(chunks) }),
        response,
        isTest,
      );
      // n8n answers first; here whoever was answered knows that the run is over.
      if (answer.workflowData) await start(answer.workflowData);
      if (!answer.noWebhookResponse) response.end(String(answer.webhookResponse ?? "Workflow was started"));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    runs = [];
    endpoints = usualEndpoints;
    reachedAt = url;
    current = workflowWith({ events: ["email_bounced"] });
  });
  afterAll(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );

  const triggerNode = (parameters: INodeParameters, more: Partial<INode>): INode =>
    nodeOf(
      "Customer.io Trigger",
      "customerIoReliableTrigger",
      { trigger: "reportingWebhook", ...parameters },
      { webhookId: "hook-1", ...more },
    );

  /** A workflow with this form of the trigger; it keeps what the one before remembered. */
  const workflowWith = (parameters: INodeParameters, more: Partial<INode> = {}): Workflow =>
    chain(n8n.nodeTypes, [
      triggerNode(parameters, more),
      stepNode("Identify", "identify", { id: "={{ $json.data.identifiers.id }}", customerData: {} }),
    ]);

  const webhookData = (isTest: boolean): IWebhookData => ({
    httpMethod: "POST",
    node: "Customer.io Trigger",
    path: "hook-1/webhook",
    webhookDescription: { name: "default" } as IWebhookDescription,
    workflowId: "workflow-1",
    workflowExecuteAdditionalData: n8n.additionalData(reachedAt, endpoints),
    isTest,
  });

  const trigger = () => {
    const node = Object.values(current.nodes)[0] as INode;
    return { node, type: n8n.nodeTypes.getByNameAndVersion(node.type) };
  };

  const receive = async (
    request: unknown,
    response: ServerResponse,
    isTest: boolean,
  ): Promise<IWebhookResponseData> => {
    const { node, type } = trigger();
    const data = {
      ...n8n.additionalData(reachedAt, endpoints),
      httpRequest: request,
      httpResponse: asResponse(response),
    };
    const mode = isTest ? "manual" : "webhook";
    const context = new core.WebhookContext(
      current,
      node,
      data as never,
      mode,
      webhookData(isTest),
      [],
      null,
    );
    if (!type.webhook) throw new Error("the node takes no requests");
    return await type.webhook.call(context as IWebhookFunctions);
  };

  const start = async (main: NonNullable<IWebhookResponseData["workflowData"]>): Promise<void> => {
    await n8n.runWorkflow(current, main);
    runs.push(main[0]?.length ? "Event" : "Duplicate");
  };

  const hook = async (
    method: "checkExists" | "create" | "delete",
    mode: "manual" | "trigger" | "internal",
    isTest: boolean,
  ) => {
    const { node, type } = trigger();
    const data = webhookData(isTest);
    const context = new core.HookContext(
      current,
      node,
      data.workflowExecuteAdditionalData,
      mode,
      "activate",
      data,
    );
    return await type.webhookMethods?.default?.[method]?.call(context as IHookFunctions);
  };

  return {
    n8n,
    /** What n8n does when a workflow is activated, or listens for a test. */
    activate: async ({ isTest = false } = {}): Promise<void> => {
      const mode = isTest ? "manual" : "trigger";
      if (!(await hook("checkExists", mode, isTest))) await hook("create", mode, isTest);
    },
    /** And when it is deactivated, or has had its test: in the same mode. */
    deactivate: ({ isTest = false } = {}) => hook("delete", "internal", isTest),
    /** Sets n8n up to take requests elsewhere. */
    serveAt: (places: Endpoints): void => {
      endpoints = places;
    },
    /** Lets n8n believe that it is reached at another host. */
    moveTo: (host: string): void => {
      reachedAt = host;
    },
    /** Another form of the trigger, or another node that is one. */
    configure: (parameters: INodeParameters, node?: Partial<INode>): void => {
      current = workflowWith(parameters, node);
    },
    /** Posts to the live address, whatever Customer.io does. */
    post: async (body: string, headers: Record<string, string>) => {
      const answer = await fetch(`${url}/webhook/hook-1/webhook`, { method: "POST", body, headers });
      return { status: answer.status, text: await answer.text() };
    },
    /** Which output each run of the workflow began on. */
    get runs() {
      return runs;
    },
    get url() {
      return url;
    },
  };
};
