import { type Step, typedInputs } from "../../running/component";
import type { Question, RunRequest } from "../wire";

/** What a real account asks before a step runs; undefined where nothing is written, and once all was answered. */
export const questionBefore = (
  step: Step,
  isFinal: boolean,
  { inputs, agreed }: RunRequest,
  account: string,
): Question | undefined => {
  if (step.performSafety === "SAFE") return undefined;
  const text = `${step.display.label} writes to ${account}.`;
  const named = isFinal ? typedInputs(step).find(({ required }) => required) : undefined;
  if (!named) return agreed ? undefined : { text };
  const again = { key: named.key, label: named.label };
  const value = inputs[named.key] ?? named.default ?? "";
  return agreed && agreed.typed === String(value)
    ? undefined
    : {
        text: `${text} It can not be undone.`,
        again,
        ...(agreed && { wrong: `${named.label}: is not what the form holds` }),
      };
};
