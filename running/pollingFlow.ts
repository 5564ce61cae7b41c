import type { Trigger } from "./component";
import type { Connection } from "./connection";
import type { Log } from "./contextOf";
import { poll } from "./poll";

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
