import type { Trigger, TriggerResult } from "./component";
import type { Connection } from "./connection";
import { contextOf, type Log } from "./contextOf";
import { filledForm } from "./filledForm";

/** A flow that starts with a webhook, as the platform keeps it. */
export interface Flow {
  trigger: Trigger;
  /** What is typed into the trigger's form; what is left out holds what the form holds. */
  typed: Readonly<Record<string, unknown>>;
  connection: Connection;
  name: string;
  /** Stays the same when the flow is deployed again. */
  stableId: string;
  instance: { id: string; name: string };
  /** Who runs the flow, where that is not Prismatic. */
  platform?: string;
  /** Where requests for the flow come in. */
  url: string;
  /** What is kept from one execution to the next; runs change it. */
  state: Record<string, unknown>;
}

/** A request as it came in. */
export interface Received {
  headers: Record<string, string>;
  /** Before anything is parsed. */
  body: string;
}

const contextFor = ({ name, stableId, instance, url, platform }: Flow, log: Log) => ({
  ...contextOf(log),
  ...(platform !== undefined && { platform }),
  instance,
  flow: { id: stableId, name, stableId },
  webhookUrls: { [name]: url },
  webhookApiKeys: {},
  crossFlowState: {},
  executionState: {},
  integrationState: {},
});

const form = ({ trigger, typed, connection }: Flow) => filledForm(trigger, typed, connection);

/** What a deploy does, the first as every later one: the webhook of the flow is set up. */
export const setUp = async (flow: Flow, log: Log): Promise<void> => {
  await flow.trigger.webhookCreate?.(contextFor(flow, log), form(flow));
};

/** What happens with the webhook of a flow that is deleted. */
export const takeDown = async (flow: Flow, log: Log): Promise<void> => {
  await flow.trigger.webhookDelete?.(contextFor(flow, log), form(flow));
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body; // as the platform hands over what it cannot parse
  }
};

const payloadOf = ({ name, stableId, instance, url }: Flow, { headers, body }: Received) => ({
  headers,
  queryParameters: {},
  rawBody: { data: body, contentType: "application/json" },
  body: { data: parsed(body), contentType: "application/json" },
  pathFragment: "",
  webhookUrls: { [name]: url },
  webhookApiKeys: {},
  invokeUrl: url,
  executionId: "execution",
  customer: { id: "customer", externalId: "customer", name: "Customer" },
  instance,
  user: { id: "", email: "", externalId: "", name: "" },
  integration: { id: "integration", name: "Integration", versionSequenceId: "1", externalVersion: "" },
  flow: { id: stableId, name, stableId },
  startedAt: new Date().toISOString(),
  globalDebug: false,
});

/**
 * A request for the flow: one execution. The state is read when it begins and written whole when it ends: of two at the
 * same time, the last to end has its way. Nothing is written of one that fails.
 */
export const handle = async (flow: Flow, received: Received, log: Log): Promise<TriggerResult> => {
  const instanceState = structuredClone(flow.state);
  const context = { ...contextFor(flow, log), instanceState };
  const result = await flow.trigger.perform(context, payloadOf(flow, received), form(flow));
  flow.state = { ...instanceState, ...result.instanceState };
  return result;
};
