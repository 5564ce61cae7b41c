import type { Trigger, TriggerResult } from "./component";
import type { Connection } from "./connection";
import { contextOf, filledForm, type Log } from "./runStep";
import { type SentRequest, watched } from "./traffic";

/** What the platform hands to a trigger that its schedule starts: there was no request. */
const scheduled = (seconds: number) => ({
  headers: {},
  queryParameters: {},
  rawBody: { data: {} },
  body: { data: {} },
  pathFragment: "",
  startedAt: new Date(seconds * 1000).toISOString(),
});

/** A flow with a trigger that polls, as far as the platform keeps it from one run to the next. */
export interface PollingFlow {
  /** One run of the schedule, at this time (Unix seconds). Resolves with what the flow is started with. */
  poll: (seconds: number) => Promise<unknown[]>;
  /** What the platform keeps of the flow, as text: read before each run, and written whole after one that succeeded. */
  readonly kept: string;
}

/** Plays the platform for a trigger that polls. `typed` may change from run to run: somebody configures the flow anew. */
export const pollingFlow = (
  trigger: Trigger,
  typed: () => Readonly<Record<string, unknown>>,
  connection: () => Connection,
  log: Log = () => {},
): PollingFlow => {
  let kept = "{}";
  return {
    poll: async (seconds) => {
      const context = { ...contextOf(log), instanceState: JSON.parse(kept) };
      const form = filledForm(trigger, typed(), connection());
      const result = await trigger.perform(context, scheduled(seconds), form).catch((cause: unknown) => {
        if (JSON.stringify(context.instanceState) === kept) throw cause;
        throw new Error(`${trigger.key}: wrote what it remembers before it failed`, { cause });
      });
      if (result.instanceState !== undefined)
        throw new Error(`${trigger.key}: what it returns as instanceState may replace what polling keeps`);
      kept = JSON.stringify(context.instanceState);
      const items = JSON.parse(JSON.stringify(result.payload.body.data)) as unknown[];
      const isStarted = result.resultType !== "polled_no_changes";
      if (isStarted !== items.length > 0)
        throw new Error(`${trigger.key}: ${result.resultType} with ${items.length} items`);
      return items;
    },
    get kept() {
      return kept;
    },
  };
};

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

/** How one run of a trigger went. */
export interface TriggerRun {
  requests: SentRequest[];
  milliseconds: number;
  /** What the platform gets; absent when it failed, and of a deploy or delete. */
  result?: TriggerResult;
  error?: Error;
}

const contextFor = ({ name, stableId, instance, url }: Flow, log: Log) => ({
  ...contextOf(log),
  instance,
  flow: { id: stableId, name, stableId },
  webhookUrls: { [name]: url },
  webhookApiKeys: {},
  crossFlowState: {},
  executionState: {},
  integrationState: {},
});

type Work = () => Promise<TriggerResult | undefined>;

/** Never rejects: an error is part of the answer. */
const timed = async (work: Work): Promise<TriggerRun> => {
  const started = performance.now();
  const { result, requests } = await watched(async () => {
    try {
      const given = await work();
      return given === undefined ? {} : { result: given };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  });
  return { ...result, requests, milliseconds: performance.now() - started };
};

const form = ({ trigger, typed, connection }: Flow) => filledForm(trigger, typed, connection);

const silent: Log = () => {};

/** What the platform does with a flow that is deployed, for the first time or again: its webhook is set up. */
export const deploy = (flow: Flow, log: Log = silent): Promise<TriggerRun> =>
  timed(async () => {
    await flow.trigger.webhookCreate?.(contextFor(flow, log), form(flow));
    return undefined;
  });

/** What the platform does with a flow that is deleted. */
export const remove = (flow: Flow, log: Log = silent): Promise<TriggerRun> =>
  timed(async () => {
    await flow.trigger.webhookDelete?.(contextFor(flow, log), form(flow));
    return undefined;
  });

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
export const receive = (flow: Flow, received: Received, log: Log = silent): Promise<TriggerRun> =>
  timed(async () => {
    const instanceState = structuredClone(flow.state);
    const context = { ...contextFor(flow, log), instanceState };
    const result = await flow.trigger.perform(context, payloadOf(flow, received), form(flow));
    flow.state = { ...instanceState, ...result.instanceState };
    return result;
  });
