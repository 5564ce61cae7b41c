import type { Component, Step } from "../running/component";
import type { Connection } from "../running/connection";
import { type Run, runStep } from "../running/runStep";
import type { Sandbox } from "../sandbox/sandbox";
import { batchPlan } from "./batchPlans";
import { faultsFor, secretsOf, silence } from "./faults";
import type { Observation, ObservedRun } from "./observation";
import { observe, retryRecordsOf } from "./observe";
import { type Effect, markIn, type Plan } from "./plan";
import { newRandom, type Random } from "./random";
import { stepPlan } from "./stepPlans";

/** Where operations take place, one after the other. */
export interface Place {
  component: Component;
  sandbox: Sandbox;
  connection: Connection;
}

const stepNamed = ({ component }: Place, action: string): Step => {
  const step = component.actions[action];
  if (!step) throw new Error(`the built package has no step ${action}`);
  return step;
};

/** Retries that take no time, however many. */
const settings = (random: Random) => ({
  maxRetries: String(random.below(5)),
  retryDelayMS: "0",
  useExponentialBackoff: "false",
  debugRequest: String(random.chance(0.1)),
});

/** Milliseconds for an attempt that is never answered. */
const shortTimeout = "40";

/** Arranges what goes wrong, and returns what the form needs for it. */
const arrange = (random: Random, { sandbox }: Place, isBatch: boolean): Record<string, string> => {
  for (const fault of faultsFor(random, secretsOf(sandbox), isBatch)) sandbox.fail(fault);
  if (!random.chance(0.01)) return {};
  sandbox.fail(silence(random));
  return { timeout: shortTimeout };
};

const heldNow = ({ sandbox }: Place, effects: readonly Effect[]): Map<string, number> =>
  new Map(effects.map(({ mark, held }) => [mark, held(sandbox)]));

/** As often as a step is run for its last records; nothing goes wrong in the last. */
const mostRuns = 4;

const prepare = async (plan: Plan, place: Place): Promise<void> => {
  for (const { action, inputs } of plan.before ?? []) {
    const { error } = await runStep(stepNamed(place, action), inputs, place.connection);
    if (error) throw error;
  }
};

/** What is to be run next: the same again, or the records that the batch gave back. */
const nextOf = ({ recordsInput, inputs, effects }: Plan, run: Run, { effects: seen }: ObservedRun) => {
  const isLeft = new Set(seen.filter(({ again }) => again).map(({ mark }) => mark));
  if (isLeft.size === 0) return undefined;
  if (recordsInput === undefined) return { inputs, effects };
  const records = retryRecordsOf(run);
  const byMark = new Map(effects.map((effect) => [effect.mark, effect]));
  return {
    inputs: { ...inputs, [recordsInput]: records },
    effects: records
      .map((record) => byMark.get(markIn(record) ?? ""))
      .filter((effect) => effect !== undefined),
  };
};

/** Plans the operation of this number, runs it until nothing is left to send again, and looks at what became of it. */
export const operate = async (place: Place, seed: number, operation: number): Promise<Observation> => {
  const random = newRandom(seed, operation);
  const { sandbox, connection } = place;
  sandbox.reset();
  const plan = (random.chance(0.25) ? batchPlan : stepPlan)(random, operation);
  await prepare(plan, place);
  const step = stepNamed(place, plan.action);
  const isBatch = plan.recordsInput !== undefined;
  const insists = random.chance(0.1) && step.inputs.some(({ key }) => key === "retryAllErrors");
  const runs: ObservedRun[] = [];

  let next: Pick<Plan, "inputs" | "effects"> | undefined = plan;
  while (next && runs.length < mostRuns) {
    const { inputs, effects } = next;
    const isCalm = runs.length === mostRuns - 1 || (runs.length > 0 && random.chance(0.5));
    const more = isCalm ? {} : arrange(random, place, isBatch);
    const typed = { ...inputs, ...settings(random), retryAllErrors: String(insists), ...more };
    const before = heldNow(place, effects);
    const log: string[] = [];
    const run = await runStep(step, typed, connection, (_, line) => log.push(line));
    sandbox.behave();
    const seen = observe({ run, log, effects, before, after: heldNow(place, effects), isBatch });
    runs.push(seen);
    next = nextOf({ ...plan, inputs, effects }, run, seen);
  }
  return { operation, action: plan.action, insists, runs, secrets: secretsOf(sandbox) };
};
