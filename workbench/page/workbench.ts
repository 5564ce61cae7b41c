import { computed, signal } from "@preact/signals";
import type { Holds, PastRun, Question, ShownStep, Start } from "../wire";
import { emptyRun, type ShownRun } from "./run/shownRun";

/** What the form of a step holds, by input; what nobody touched is not there. */
export type Values = Record<string, unknown>;

export const start = signal<Start | undefined>(undefined);

export const steps = computed<ShownStep[]>(() => start.value?.groups.flatMap((group) => group.steps) ?? []);

export const chosenKey = signal("");

export const chosen = computed<ShownStep | undefined>(() =>
  steps.value.find(({ key }) => key === chosenKey.value),
);

/** The forms that were filled in, by step: who comes back to a step finds it as it was. */
const forms = signal<Record<string, Values>>({});

export const values = computed<Values>(() => forms.value[chosenKey.value] ?? {});

export const fillForm = (step: string, filled: Values): void => {
  forms.value = { ...forms.value, [step]: filled };
};

/** Undefined takes a value back: the input is as nobody touched it. */
export const setValue = (key: string, value: unknown): void => {
  const { [key]: _, ...others } = values.value;
  fillForm(chosenKey.value, value === undefined ? others : { ...others, [key]: value });
};

export const fault = signal("");

/** The event that a webhook is told of, as it subscribes to it. */
export const event = signal("");

export const run = signal<ShownRun>(emptyRun);

/** Whether something was asked for that has not ended: nothing else begins meanwhile. */
export const isBusy = signal(false);

export const holds = signal<Holds | undefined>(undefined);

export const past = signal<PastRun[]>([]);

export const question = signal<Question | undefined>(undefined);
