import {
  type IDataObject,
  type IHookFunctions,
  type IWebhookFunctions,
  type IWebhookResponseData,
  NodeHelpers,
} from "n8n-workflow";
import { type Flow, handle, setUp, takeDown } from "../../../running/flow";
import { chooser } from "../form/triggerFields";
import { typedForm } from "../form/typed";
import { connectionFrom, credentialName } from "./credential";
import { nodeError } from "./failure";
import { logTo } from "./logTo";
import { triggerOf } from "./triggerOf";

type Node = IHookFunctions | IWebhookFunctions;

/** So much of the id of an n8n tells it from another. */
const idLength = 16;

/**
 * "webhook" or "webhook-test", or what an n8n that is set up otherwise has there, which may be a path. It is all that
 * tells whether a webhook is for a test: n8n deletes both in the same mode. The host is no part of it: one that has
 * moved finds its webhooks again.
 */
const placeOf = (node: Node, url: string): string => {
  const own = NodeHelpers.getNodeWebhookUrl("", node.getWorkflow().id ?? "", node.getNode(), "webhook");
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const place = path.endsWith(own) ? path.slice(1, -own.length) : "";
  if (place !== "") return place;
  throw new Error("n8n gives the workflow no address");
};

/** The workflow as the connector keeps a flow apart: by n8n, workflow, node, and whether it is a test. */
const flowOf = async (node: Node): Promise<Flow> => {
  const read = (name: string): unknown => node.getNodeParameter(name, null);
  const trigger = triggerOf(String(read(chooser)));
  const { id = "", name = "" } = node.getWorkflow();
  const url = node.getNodeWebhookUrl("default") ?? "";
  const place = placeOf(node, url);
  return {
    trigger,
    typed: typedForm(trigger.inputs, read),
    connection: connectionFrom(await node.getCredentials(credentialName)),
    name: `${name || id} / ${node.getNode().name}`,
    stableId: `${id}/${node.getNode().id}/${place}`,
    instance: { id: node.getInstanceId().slice(0, idLength), name: place },
    platform: "n8n",
    url,
    state: JSON.parse(JSON.stringify(node.getWorkflowStaticData("node"))),
  };
};

const noKey =
  "Webhook Signing Key: is missing in the credential. The webhook is made and disabled: copy the key from its page in Customer.io (Integrations > Reporting Webhooks) into the credential, and activate the workflow again";

/** Leaves Customer.io with one webhook for this node and this address. */
export const createWebhook = async (node: IHookFunctions): Promise<boolean> => {
  try {
    const flow = await flowOf(node);
    await setUp(flow, logTo(node.logger));
    if (!flow.connection.fields.webhookSigningKey) throw new Error(noKey);
    return true;
  } catch (error) {
    throw nodeError(node.getNode(), error);
  }
};

export const deleteWebhook = async (node: IHookFunctions): Promise<boolean> => {
  try {
    await takeDown(await flowOf(node), logTo(node.logger));
    return true;
  } catch (error) {
    throw nodeError(node.getNode(), error);
  }
};

/** Headers that came more than once are told so: the signature of such a request is refused. */
const headersOf = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** The request as it came: n8n keeps what it has parsed. */
const rawBodyOf = ({ rawBody }: { rawBody?: unknown }): string => {
  if (rawBody instanceof Uint8Array) return Buffer.from(rawBody).toString("utf8");
  if (typeof rawBody === "string") return rawBody;
  throw new Error("Raw body: n8n did not keep it, so no signature can be checked");
};

/** Refused by us, the request is not from Customer.io or the key is another; anything else is a fault of this side. */
const statusFor = (error: unknown): number =>
  error instanceof Error && error.name === "ValidationError" ? 401 : 500;

const refuse = (node: IWebhookFunctions, error: unknown): IWebhookResponseData => {
  const message = error instanceof Error ? error.message : String(error);
  node.logger.warn(`${node.getNode().name}: a request was refused: ${message}`);
  node.getResponseObject().status(statusFor(error)).send(message);
  return { noWebhookResponse: true };
};

/** A request: the workflow starts if Customer.io signed it, on the output for what is new or what came before. */
export const receiveWebhook = async (node: IWebhookFunctions): Promise<IWebhookResponseData> => {
  try {
    const flow = await flowOf(node);
    const body = rawBodyOf(node.getRequestObject());
    const result = await handle(flow, { headers: headersOf(node.getHeaderData()), body }, logTo(node.logger));
    Object.assign(node.getWorkflowStaticData("node"), flow.state);
    const { staticBranchNames = [""] } = flow.trigger;
    const item = { json: result.payload.body.data as IDataObject };
    return {
      webhookResponse: result.response?.body ?? "",
      workflowData: staticBranchNames.map((name) => (name === (result.branch ?? "") ? [item] : [])),
    };
  } catch (error) {
    return refuse(node, error);
  }
};
