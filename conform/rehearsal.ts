import type { Component } from "../running/component";
import type { Facts } from "./asker";
import { findFacts } from "./facts";
import { openSandbox } from "./grounds";
import { type Made, newLedger } from "./made";
import { remove } from "./removal";
import { type Checks, type Outcome, runChecks } from "./run";

/** A run against a sandbox of its own: what it answers, what is made, and how long it would take. */
export interface Rehearsal {
  outcomes: ReadonlyMap<string, Outcome>;
  made: readonly Made[];
  requests: number;
  /** As an account would take that answers at once what was written, removal included. */
  milliseconds: number;
}

interface Rehearsed {
  component: Component;
  checks: Checks;
  mark: string;
  /** Which of what the sandbox has may be used. */
  mayUse?: (facts: Facts) => Facts;
  signal?: AbortSignal | undefined;
}

/** Asks the sandbox everything, in no time. */
export const rehearse = async ({
  component,
  checks,
  mark,
  mayUse = (facts) => facts,
  signal,
}: Rehearsed): Promise<Rehearsal> => {
  const { ground, sandbox } = await openSandbox(component, Date.now());
  try {
    const started = ground.clock.now();
    const facts = mayUse(await ground.clock.during(() => findFacts(ground, mark, true)));
    const ledger = newLedger();
    const outcomes = await runChecks(checks, { ground, facts, ledger, mark, signal });
    await remove({ ground, mark, made: ledger.all(), canLook: facts.has.has("app") });
    return {
      outcomes,
      made: ledger.all(),
      requests: ground.asked.length,
      milliseconds: ground.clock.now() - started,
    };
  } finally {
    await sandbox.close();
  }
};
