import type { Account } from "./account";
import type { Step } from "./component";
import { type SentRequest, watchTraffic } from "./traffic";

/** How one run of a step went. */
export interface Run {
  requests: SentRequest[];
  milliseconds: number;
  /** What the next step of a workflow would get. */
  data?: unknown;
  /** The error's message; absent when the step succeeded. */
  failure?: string;
}

type Log = (level: string, line: string) => void;

const levels = ["metric", "trace", "debug", "info", "log", "warn", "error"];

/** The part of the platform's context that a step can see. */
const contextOf = (log: Log) => ({
  logger: Object.fromEntries(
    levels.map((level) => [level, (...parts: unknown[]) => log(level, parts.map(String).join(" "))]),
  ),
});

/** The whole form: the platform hands every input over, an empty one with its default or as "". */
const filledForm = ({ inputs }: Step, typed: Record<string, unknown>, account: Account) =>
  Object.fromEntries(
    inputs.map((input) => [
      input.key,
      input.type === "connection" ? account.connection : (typed[input.key] ?? input.default ?? ""),
    ]),
  );

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs one step of the built package as the platform does. Never rejects: a failure is part of the answer. */
export const runStep = async (
  step: Step,
  typed: Record<string, unknown>,
  account: Account,
  log: Log = () => {},
): Promise<Run> => {
  const traffic = watchTraffic();
  const started = performance.now();
  const outcome = await step.perform(contextOf(log), filledForm(step, typed, account)).then(
    ({ data }) => ({ data }),
    (error: unknown) => ({ failure: messageOf(error) }),
  );
  traffic.stop();
  return { ...outcome, requests: traffic.requests, milliseconds: performance.now() - started };
};
