import type { Trigger } from "./component";
import type { Connection } from "./connection";
import { contextOf, filledForm, type Log } from "./runStep";

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
      const result = await trigger.perform(context, scheduled(seconds), form);
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
