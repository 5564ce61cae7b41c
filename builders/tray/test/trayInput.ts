import { firstInputs } from "../../../demo/firstCommand";
import type { FormInput, Step } from "../../../running/component";
import { trayForm } from "../trayForm";

const isJson = ({ type, example = "" }: FormInput): boolean =>
  type === "dynamicObject" || (type === "code" && /^[[{]/.test(example));

const trayValue = (input: FormInput, text: string): unknown => {
  if (isJson(input)) return JSON.parse(text);
  if (input.collection === "valuelist") return text.split(", ");
  return input.type === "boolean" ? text === "true" : text;
};

/** The inputs of the first command of a step, of the kinds that Tray's form makes. */
export const trayInput = (step: Step): Record<string, unknown> => {
  const form = new Map(trayForm(step).map((input) => [input.key, input]));
  return Object.fromEntries(
    Object.entries(firstInputs(step)).flatMap(([key, text]) => {
      const input = form.get(key);
      return input ? [[key, trayValue(input, text)]] : [];
    }),
  );
};
