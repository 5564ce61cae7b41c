import { type Facts, Lacking, newAsker } from "./asker";
import type { Check } from "./check";
import type { Ground } from "./ground";
import { inLanes } from "./lanes";
import type { Ledger } from "./made";
import { needs } from "./needs";

/** What became of a check: it was answered, it was not asked for want of something or of time, or it came to no end. */
export type Outcome = { answer: string } | { lacks: string } | { interrupted: true } | { failed: string };

export type Checks = Readonly<Record<string, Check>>;

export interface Running {
  ground: Ground;
  facts: Facts;
  ledger: Ledger;
  mark: string;
  signal?: AbortSignal | undefined;
  /** Told of each check that has come to an end. */
  onEnd?: () => void;
}

const ended = (error: unknown): Outcome => {
  if (error instanceof Lacking) return { lacks: error.what };
  const { name, message } = error as Error;
  return name === "AbortError" ? { interrupted: true } : { failed: message };
};

const outcomeOf = async (name: string, check: Check, running: Running): Promise<Outcome> => {
  const { facts, signal } = running;
  const missing = check.needs?.find((need) => !facts.has.has(need));
  if (missing) return { lacks: needs[missing] };
  if (signal?.aborted) return { interrupted: true };
  try {
    return { answer: await check.ask(newAsker({ ...running, check: name })) };
  } catch (error) {
    return ended(error);
  }
};

/** Asks every check. Never rejects: what goes wrong in one is its outcome. */
export const runChecks = async (checks: Checks, running: Running): Promise<Map<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>();
  await inLanes(running.ground.clock, Object.entries(checks), async ([name, check]) => {
    const outcome = await outcomeOf(name, check, running);
    outcomes.set(name, outcome);
    if (!("interrupted" in outcome)) running.onEnd?.();
  });
  return outcomes;
};
