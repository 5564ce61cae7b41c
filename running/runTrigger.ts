import type { Trigger, TriggerResult } from "./component";
import type { Connection } from "./connection";
import type { Log } from "./contextOf";
import { type Flow, handle, type Received, setUp, takeDown } from "./flow";
import { poll } from "./poll";
import { type SentRequest, watched } from "./traffic";

const silent: Log = () => {};

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
  log: Log = silent,
): PollingFlow => {
  let kept = "{}";
  return {
    poll: async (at) => {
      const polled = await poll(trigger, { typed: typed(), connection: connection(), kept, at }, log);
      kept = polled.kept;
      return polled.items;
    },
    get kept() {
      return kept;
    },
  };
};

/** How one run of a trigger went. */
export interface TriggerRun {
  requests: SentRequest[];
  milliseconds: number;
  /** What the platform gets; absent when it failed, and of a deploy or delete. */
  result?: TriggerResult;
  error?: Error;
}

/** Never rejects: an error is part of the answer. */
const timed = async (work: () => Promise<TriggerResult | undefined>): Promise<TriggerRun> => {
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

/** What the platform does with a flow that is deployed, for the first time or again: its webhook is set up. */
export const deploy = (flow: Flow, log: Log = silent): Promise<TriggerRun> =>
  timed(async () => {
    await setUp(flow, log);
    return undefined;
  });

/** What the platform does with a flow that is deleted. */
export const remove = (flow: Flow, log: Log = silent): Promise<TriggerRun> =>
  timed(async () => {
    await takeDown(flow, log);
    return undefined;
  });

/** A request for the flow: one execution. */
export const receive = (flow: Flow, received: Received, log: Log = silent): Promise<TriggerRun> =>
  timed(() => handle(flow, received, log));
