import { type Facts, Lacking, newAsker } from "./asker";
import type { Check } from "./check";
import type { Ground } from "./ground";
import type { Ledger } from "./made";
import { needs } from "./needs";

/** What became of a check: it was answered, it was not asked for want of something, or it could not be brought to an end. */
export type Outcome = { answer: string } | { lacks: string } | { failed: string };

export type Checks = Readonly<Record<string, Check>>;

export interface Running {
  ground: Ground;
  facts: Facts;
  ledger: Ledger;
  mark: string;
  signal?: AbortSignal | undefined;
  /** Told of each check that has ended. */
  onEnd?: (name: string, outcome: Outcome) => void;
}

/** Checks that are asked side by side: most of the time they wait for what they wrote to show. */
const lanes = 8;

const ended = (error: unknown): Outcome => {
  if (error instanceof Lacking) return { lacks: error.what };
  const { name, message } = error as Error;
  return { failed: name === "AbortError" ? "interrupted" : message };
};

const outcomeOf = async (name: string, check: Check, running: Running): Promise<Outcome> => {
  const { facts, signal } = running;
  const missing = check.needs?.find((need) => !facts.has.has(need));
  if (missing) return { lacks: needs[missing] };
  if (signal?.aborted) return { failed: "interrupted" };
  try {
    return { answer: await check.ask(newAsker({ ...running, check: name })) };
  } catch (error) {
    return ended(error);
  }
};

/** Asks every check. Never rejects: what goes wrong in one is its outcome. */
export const runChecks = async (checks: Checks, running: Running): Promise<Map<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>();
  const left = Object.entries(checks).values();
  const lane = async (): Promise<void> => {
    for (const [name, check] of left) {
      const outcome = await outcomeOf(name, check, running);
      outcomes.set(name, outcome);
      running.onEnd?.(name, outcome);
    }
  };
  const { clock } = running.ground;
  await Promise.all(Array.from({ length: lanes }, () => clock.during(lane)));
  return outcomes;
};
