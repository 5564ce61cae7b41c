import type { Account } from "../../demo/account";
import { UsageError } from "../../demo/usageError";
import type { Component, Step } from "../../running/component";
import { overheard } from "../../running/overheard";
import { runStep } from "../../running/runStep";
import type { View } from "../../sandbox/window";
import type { Holds, PastRun, Question, RunRequest, Told } from "../wire";
import { accountOf } from "./accountOf";
import { failureOf } from "./failure";
import { faultNamed } from "./faults";
import { shownOutput, withFiles } from "./files";
import type { Catalogue } from "./form";
import { holdingsOf } from "./holdings";
import { newNotes } from "./notes";
import { questionBefore } from "./question";
import { newTraffic, type Said } from "./traffic";

/** As many runs are kept, and of each as many lines: a batch may send thousands of requests. */
const mostRuns = 30;
const mostLines = 400;

export interface Premises {
  component: Component;
  catalogue: Catalogue;
  account: Account;
}

export const kindOf = ({ sandbox, look }: Account) => (sandbox ? "own" : look ? "sandbox" : "real");

/** Runs steps for the page, one function for each thing that can be asked; what they leave behind is compared. */
export const newRuns = ({ component, catalogue, account }: Premises) => {
  const past: PastRun[] = [];
  let last = 0;
  let before: View | undefined;
  let now: View | undefined;

  const finals = new Set(
    catalogue.groups.flatMap(({ steps }) => steps.filter(({ isFinal }) => isFinal).map(({ key }) => key)),
  );

  const stepNamed = (key: string): Step => {
    const step = Object.hasOwn(component.actions, key) ? component.actions[key] : undefined;
    if (!step) throw new UsageError(`There is no step ${key}`);
    return step;
  };

  /** What is held, compared with how it was when the last run began; undefined where nobody can look. */
  const holds = async (): Promise<Holds | undefined> => {
    now = await account.look?.();
    return now && holdingsOf(now, before ?? now);
  };

  const keep = (run: PastRun): void => {
    past.unshift(run);
    past.length = Math.min(past.length, mostRuns);
  };

  return {
    past,
    holds,
    /** The question that has to be answered first, on a real account. Throws for a step that there is not. */
    question: (request: RunRequest): Question | undefined => {
      const step = stepNamed(request.step);
      return kindOf(account) === "real"
        ? questionBefore(step, finals.has(step.key), request, account.place)
        : undefined;
    },
    /** Runs a step and tells as it happens; resolves when all is told. */
    run: async (request: RunRequest, tell: (told: Told) => void): Promise<void> => {
      const step = stepNamed(request.step);
      const fault = account.sandbox && request.fault ? faultNamed(request.fault) : undefined;
      last += 1;
      const told: Told[] = [];
      const say = (one: Told): void => {
        if (told.length < mostLines || one.type === "ended") told.push(one);
        tell(one);
      };
      const shared = {
        number: last,
        step: step.key,
        at: Date.now(),
        ...(fault && request.fault && { fault: request.fault }),
      };
      keep({ ...shared, inputs: request.inputs, told });
      say({ type: "begun", ...shared });
      before = now ?? (await account.look?.());
      if (fault) account.sandbox?.fail(fault);
      const shown = newTraffic();
      const noted = newNotes(account.sandbox);
      const typed = withFiles(request.inputs) as Record<string, unknown>;
      const { data, error, milliseconds } = await overheard(
        (said) => say(noted(shown(said as Said))),
        () => runStep(step, typed, account.connection, (level, line) => say({ type: "log", level, line })),
        (progress) => tell({ type: "progress", ...progress }),
      );
      account.sandbox?.behave();
      const batch = accountOf(error ?? data);
      say({
        type: "ended",
        milliseconds,
        ...(batch && { account: batch }),
        ...(error ? { failure: failureOf(step, error) } : { data: shownOutput(data) }),
      });
      const held = await holds();
      if (held) tell({ type: "holds", holds: held });
    },
    /** Begins again with an empty sandbox. */
    reset: async (): Promise<Holds | undefined> => {
      account.sandbox?.reset();
      before = undefined;
      return holds();
    },
  };
};

export type Runs = ReturnType<typeof newRuns>;
