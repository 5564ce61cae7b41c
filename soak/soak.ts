import type { Component } from "../running/component";
import { connectionOf } from "../running/connection";
import { startSandbox } from "../sandbox/sandbox";
import { checks } from "./checks";
import type { Observation } from "./observation";
import { operate, type Place } from "./operate";

/** One thing that must be true and was not so for one operation. */
export interface Violation {
  operation: number;
  action: string;
  /** What must be true. */
  says: string;
  /** How it was not, one for each effect, run or text. */
  sentences: string[];
}

export interface Report {
  seed: number;
  /** How often each step was run, and how its runs ended. */
  steps: Map<string, { operations: number; runs: number; requests: number; failed: number }>;
  /** How often each check looked at something, and found it wrong; in the order of the checks. */
  looks: number[];
  violations: Violation[];
  milliseconds: number;
}

const newReport = (seed: number): Report => ({
  seed,
  steps: new Map(),
  looks: checks.map(() => 0),
  violations: [],
  milliseconds: 0,
});

const enter = (report: Report, seen: Observation): void => {
  const { operation, action, runs } = seen;
  const step = report.steps.get(action) ?? { operations: 0, runs: 0, requests: 0, failed: 0 };
  report.steps.set(action, step);
  step.operations += 1;
  step.runs += runs.length;
  step.requests += runs.reduce((sum, { requests }) => sum + requests, 0);
  step.failed += runs.filter(({ error }) => error !== undefined).length;
  for (const [at, { says, looks, violations }] of checks.entries()) {
    report.looks[at] = (report.looks[at] ?? 0) + looks(seen);
    const sentences = violations(seen);
    if (sentences.length > 0) report.violations.push({ operation, action, says, sentences });
  }
};

/** Sandboxes side by side: while one operation waits for an answer that never comes, others go on. */
const lanes = 4;

const openPlace = async (component: Component): Promise<Place> => {
  const sandbox = await startSandbox({ keepRequests: false, rateLimit: { secondsBetweenTriggers: 0 } });
  const { siteId, apiKey, appApiKey } = sandbox.account;
  const connection = connectionOf(component, { siteId, apiKey, appApiKey, baseUrl: sandbox.us.url });
  return { component, sandbox, connection };
};

export interface Soak {
  component: Component;
  seed: number;
  /** The numbers of the operations: each is the same with the same seed, whatever else is run. */
  operations: readonly number[];
}

/** Runs steps and batches while things go wrong, and checks what became of each. */
export const soak = async ({ component, seed, operations }: Soak): Promise<Report> => {
  const started = performance.now();
  const report = newReport(seed);
  const left = operations.values();
  const places = await Promise.all(Array.from({ length: lanes }, () => openPlace(component)));
  try {
    await Promise.all(
      places.map(async (place) => {
        for (const operation of left) enter(report, await operate(place, seed, operation));
      }),
    );
  } finally {
    await Promise.all(places.map(({ sandbox }) => sandbox.close()));
  }
  return { ...report, milliseconds: performance.now() - started };
};
