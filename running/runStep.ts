import { inspect } from "node:util";
import type { Step } from "./component";
import type { Connection } from "./connection";
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

/** Told of each line that the step writes to the platform's log. */
export type Log = (level: string, line: string) => void;

const levels = ["metric", "trace", "debug", "info", "log", "warn", "error"];

const written = (part: unknown): string =>
  typeof part === "string" ? part : inspect(part, { depth: null, breakLength: Number.POSITIVE_INFINITY });

/** The part of the platform's context that a step can see. */
export const contextOf = (log: Log) => ({
  logger: Object.fromEntries(
    levels.map((level) => [level, (...parts: unknown[]) => log(level, parts.map(written).join(" "))]),
  ),
});

/** The whole form: the platform hands every input over, an empty one with its default or as "". */
export const filledForm = (
  { inputs }: Pick<Step, "inputs">,
  typed: Readonly<Record<string, unknown>>,
  connection: Connection,
) =>
  Object.fromEntries(
    inputs.map((input) => [
      input.key,
      input.type === "connection" ? connection : (typed[input.key] ?? input.default ?? ""),
    ]),
  );

/** Runs one step of the built package as the platform does. Never rejects: an error is part of the answer. */
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
      const { data } = await step.perform(contextOf(log), filledForm(step, typed, connection));
      return { data };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }, onAnswer);
  return { ...result, requests, milliseconds: performance.now() - started };
};
