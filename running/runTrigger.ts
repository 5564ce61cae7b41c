import type { TriggerResult } from "./component";
import type { Log } from "./contextOf";
import { type Flow, handle, type Received, setUp, takeDown } from "./flow";
import { type SentRequest, watched } from "./traffic";

const silent: Log = () => {};

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
