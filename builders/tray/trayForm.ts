import { type FormInput, type Step, typedInputs } from "../../running/component";

/** Tray hands over a file as an address, and takes no bytes as an answer. */
const files = ["fileData", "fileDataFileNames"];
const bytes = "arraybuffer";

/** A form as Tray can show it. */
export const trayForm = (step: Step): FormInput[] =>
  typedInputs(step)
    .filter(({ key }) => !files.includes(key))
    .map((input) =>
      input.model ? { ...input, model: input.model.filter(({ value }) => value !== bytes) } : input,
    );

/** What a step has and Tray's form has not: inputs by their labels, and choices. */
export const notInTray = (step: Step): string[] => {
  const shown = new Map(trayForm(step).map((input) => [input.key, input]));
  return typedInputs(step).flatMap(({ key, label, model = [] }) => {
    const input = shown.get(key);
    if (!input) return [label];
    const gone = model.filter(({ value }) => !input.model?.some((choice) => choice.value === value));
    return gone.map((choice) => `${label}: ${choice.label}`);
  });
};
