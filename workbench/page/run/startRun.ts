import { batch } from "@preact/signals";
import type { PastRun, Question, RunRequest, Told, TriggerRequest } from "../../wire";
import { ask, askForRun } from "../server";
import { view } from "../view";
import { chosen, chosenKey, event, fault, holds, isBusy, past, question, run, values } from "../workbench";
import { emptyRun, type ShownRun, withTold } from "./shownRun";

export const readPast = async (): Promise<void> => {
  past.value = await ask<PastRun[]>("/api/runs");
};

/**
 * Shows what is told of a run as it happens, for as long as no other is shown; an answer that is none is shown as its
 * failure. Resolves with the question that comes first.
 */
const follow = async (path: string, request: RunRequest | TriggerRequest): Promise<Question | undefined> => {
  const before = run.value;
  let asked: Question | undefined;
  let mine: ShownRun = {
    ...emptyRun,
    begun: { type: "begun", number: 0, step: chosenKey.value, at: Date.now() },
  };
  const show = (next: ShownRun): void => {
    if (run.value === mine) run.value = next;
    mine = next;
  };
  let isOver = false;
  const end = (): void => {
    if (!isOver) isBusy.value = false; // once: by now another may have begun
    isOver = true;
  };
  const hear = (told: Told): void => {
    if (told.type === "asked") asked = told.question;
    else if (told.type === "holds") holds.value = told.holds;
    else show(withTold(mine, told));
    if (told.type === "begun") view.value = "traffic";
    if (told.type === "ended") end();
  };
  isBusy.value = true;
  run.value = mine;
  try {
    await askForRun(path, request, (told) => batch(() => hear(told)));
  } catch (error) {
    const failure = { name: "Error", message: (error as Error).message };
    show({ ...mine, ended: { type: "ended", milliseconds: 0, failure } });
    view.value = "traffic";
  }
  if (asked) show(before);
  end();
  return asked;
};

/** Does something with the flow of the chosen trigger. */
export const actOnTrigger = async (act: string): Promise<void> => {
  if (isBusy.value) return;
  await follow("/api/triggers", {
    trigger: chosenKey.value,
    act,
    inputs: values.value,
    event: event.value,
  });
};

/** Runs the chosen step with what its form holds. On a real account a question may come first. */
export const startRun = async (agreed?: RunRequest["agreed"]): Promise<void> => {
  if (chosen.value?.trigger) return actOnTrigger(chosen.value.trigger === "poll" ? "poll" : "emit");
  if (isBusy.value) return;
  const request: RunRequest = {
    step: chosenKey.value,
    inputs: values.value,
    ...(fault.value && { fault: fault.value }),
    ...(agreed && { agreed }),
  };
  question.value = await follow("/api/runs", request);
  if (!question.value) await readPast();
};
