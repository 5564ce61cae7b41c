import type { Step } from "./component";
import type { Connection } from "./connection";
import type { Log } from "./contextOf";
import { performStep } from "./performStep";
import { type OnAnswer, type SentRequest, watched } from "./traffic";

/** How one run of a step went. */
export interface Run {
  requests: SentRequest[];
  milliseconds: number;
  /** What the next step of a workflow would get. */
  data?: unknown;
  /** Absent when the step succeeded. */
  error?: Error;
}

/** Runs one step and tells what it sent and how long it took. Never rejects: an error is part of the answer. */
export const runStep = async (
  step: Step,
  typed: Readonly<Record<string, unknown>>,
  connection: Connection,
  log: Log = () => {},
  onAnswer?: OnAnswer,
): Promise<Run> => {
  const started = performance.now();
  const { result, requests } = await watched(async () => {
    try {
      return { data: await performStep(step, typed, connection, log) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }, onAnswer);
  return { ...result, requests, milliseconds: performance.now() - started };
};
