import { batch } from "@preact/signals";
import type { PastRun, RunRequest, Told } from "../../wire";
import { ask, askForRun } from "../server";
import { chosenKey, fault, holds, past, question, run, values, view } from "../workbench";
import { emptyRun, isRunning, withTold } from "./shownRun";

const told = (one: Told): void => {
  if (one.type === "holds") holds.value = one.holds;
  else run.value = withTold(run.value, one);
};

export const readPast = async (): Promise<void> => {
  past.value = await ask<PastRun[]>("/api/runs");
};

/** Runs the chosen step with what its form holds. On a real account a question may come first. */
export const startRun = async (agreed?: RunRequest["agreed"]): Promise<void> => {
  if (isRunning(run.value)) return;
  const request: RunRequest = {
    step: chosenKey.value,
    inputs: values.value,
    ...(fault.value && { fault: fault.value }),
    ...(agreed && { agreed }),
  };
  const asked = await askForRun(request, (one) => batch(() => told(one))).catch((error: Error) => {
    const failure = { name: "Error", message: error.message };
    run.value = { ...emptyRun, ended: { type: "ended", milliseconds: 0, failure } };
  });
  question.value = asked ?? undefined;
  if (asked) return;
  if (run.value.ended?.failure?.input === undefined) view.value = "traffic";
  await readPast();
};
