import { batch } from "@preact/signals";
import type { PastRun, Question, RunRequest, Told, TriggerRequest } from "../../wire";
import { ask, askForRun } from "../server";
import { chosen, chosenKey, event, fault, holds, past, question, run, values, view } from "../workbench";
import { emptyRun, isRunning, withTold } from "./shownRun";

const told = (one: Told): void => {
  if (one.type === "holds") holds.value = one.holds;
  else run.value = withTold(run.value, one);
};

export const readPast = async (): Promise<void> => {
  past.value = await ask<PastRun[]>("/api/runs");
};

/** Shows what is told of a run as it happens; an answer that is none is shown as its failure. */
const follow = async (path: string, request: RunRequest | TriggerRequest): Promise<Question | undefined> => {
  try {
    return await askForRun(path, request, (one) => batch(() => told(one)));
  } catch (error) {
    const failure = { name: "Error", message: (error as Error).message };
    run.value = { ...emptyRun, ended: { type: "ended", milliseconds: 0, failure } };
    return undefined;
  }
};

const showOutcome = (): void => {
  if (run.value.ended?.failure?.input === undefined) view.value = "traffic";
};

/** Does something with the flow of the chosen trigger. */
export const actOnTrigger = async (act: string): Promise<void> => {
  if (isRunning(run.value)) return;
  const request = { trigger: chosenKey.value, act, inputs: values.value, event: event.value };
  await follow("/api/triggers", request);
  showOutcome();
};

/** Runs the chosen step with what its form holds. On a real account a question may come first. */
export const startRun = async (agreed?: RunRequest["agreed"]): Promise<void> => {
  if (chosen.value?.trigger) return actOnTrigger(chosen.value.trigger === "poll" ? "poll" : "emit");
  if (isRunning(run.value)) return;
  const request: RunRequest = {
    step: chosenKey.value,
    inputs: values.value,
    ...(fault.value && { fault: fault.value }),
    ...(agreed && { agreed }),
  };
  const asked = await follow("/api/runs", request);
  question.value = asked;
  if (asked) return;
  showOutcome();
  await readPast();
};
