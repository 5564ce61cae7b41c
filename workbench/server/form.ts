import { firstInputs, preparationOf } from "../../demo/firstCommand";
import type { Component, Step, Trigger } from "../../running/component";
import type { FormInput } from "../../running/formInput";
import type { ShownStep, Start } from "../wire";
import { startOf } from "./triggers";

/** What the built definition does not say; docs/catalogue.ts writes it. */
export interface Catalogue {
  groups: { title: string; steps: CataloguedStep[] }[];
  httpSettings: string[];
}

interface CataloguedStep {
  key: string;
  calls: { route: string; docs: string }[];
  options: string[];
  /** Whether what it does can not be undone. */
  isFinal: boolean;
}

const shownInput = (input: FormInput): FormInput => {
  const { key, label, type, comments, required, placeholder, example, collection, model, dataSource } = input;
  return {
    key,
    label,
    type,
    ...(comments !== undefined && { comments }),
    ...(input.default !== undefined && { default: input.default }),
    ...(required !== undefined && { required }),
    ...(placeholder !== undefined && { placeholder }),
    ...(example !== undefined && { example }),
    ...(collection !== undefined && { collection }),
    ...(model !== undefined && { model }),
    ...(dataSource !== undefined && { dataSource }),
    ...(input.inputs !== undefined && { inputs: input.inputs.map(shownInput) }),
  };
};

/** What is typed for an example, in the shape that the form keeps of such an input. */
const formValue = (input: FormInput, typed: string): unknown => {
  if (input.type === "dynamicObject") return JSON.parse(typed);
  if (input.collection === "valuelist") return typed.split(",").map((one) => one.trim());
  if (input.collection !== "keyvaluelist") return typed;
  return Object.entries(JSON.parse(typed) as Record<string, unknown>).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
};

const exampleOf = (step: Step): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(firstInputs(step)).flatMap(([key, typed]) => {
      const input = step.inputs.find((one) => one.key === key);
      return input ? [[key, formValue(input, typed)]] : [];
    }),
  );

const shownStep = (component: Component, step: Step, known: CataloguedStep | undefined): ShownStep => ({
  key: step.key,
  label: step.display.label,
  description: step.display.description,
  inputs: step.inputs.map(shownInput),
  calls: known?.calls ?? [],
  options: known?.options ?? [],
  reads: step.performSafety === "SAFE",
  example: exampleOf(step),
  exampleNeeds: preparationOf(component, step).says,
});

const shownTrigger = (trigger: Trigger): ShownStep => ({
  key: trigger.key,
  label: trigger.display.label,
  description: trigger.display.description,
  inputs: trigger.inputs.map(shownInput),
  calls: [],
  options: [],
  reads: true,
  example: {},
  exampleNeeds: "",
  trigger: startOf(trigger),
});

/** The steps and triggers of the built package under the names of their resources; what no resource has comes last. */
export const shownGroups = (component: Component, { groups }: Catalogue): Start["groups"] => {
  const listed = groups.map(({ title, steps }) => ({
    title,
    steps: steps.flatMap((known) => {
      const step = component.actions[known.key];
      return step ? [shownStep(component, step, known)] : [];
    }),
  }));
  const known = new Set(groups.flatMap(({ steps }) => steps.map(({ key }) => key)));
  const others = Object.values(component.actions).filter(({ key }) => !known.has(key));
  const rest = { title: "Others", steps: others.map((step) => shownStep(component, step, undefined)) };
  const triggers = { title: "Triggers", steps: Object.values(component.triggers).map(shownTrigger) };
  return [...listed, rest, triggers].filter(({ steps }) => steps.length > 0);
};
