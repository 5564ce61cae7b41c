import type { Connection } from "../running/connection";
import { type Run, runStep } from "../running/runStep";
import type { Ground } from "./ground";
import { newRecorder, type Reply } from "./reply";

/** Requests that were refused for their number, or by a server in trouble, are sent again by the package itself. */
const patience = { maxRetries: "3", retryDelayMS: "1000", useExponentialBackoff: "true" };

export interface Performed extends Pick<Run, "data" | "error"> {
  reply: Reply;
}

/** Runs a step of the built package in its turn. Never rejects for what Customer.io answers. */
export const perform = async (
  ground: Ground,
  action: string,
  inputs: Record<string, unknown>,
  {
    connection = ground.connection,
    signal,
  }: { connection?: Connection; signal?: AbortSignal | undefined } = {},
): Promise<Performed> => {
  const { component, clock, pace, latency, asked } = ground;
  const step = component.actions[action];
  if (!step) throw new Error(`the built package has no step ${action}`);
  signal?.throwIfAborted();
  await pace.turn(signal);
  signal?.throwIfAborted();
  const at = clock.now();
  const { onAnswer, heard } = newRecorder();
  const run = await runStep(step, { ...patience, ...inputs }, connection, undefined, onAnswer);
  if (run.requests.length === 0 && run.error) throw run.error;
  pace.charge(Math.max(0, run.requests.length - 1));
  asked.push(
    ...run.requests.map(({ method, path, status }) => ({
      at,
      method,
      path,
      ...(status !== undefined && { status }),
    })),
  );
  if (latency > 0) await clock.sleep(latency, signal);
  return { ...run, reply: heard() };
};
