import type { ShownStep } from "../../wire";
import type { ShownRun } from "../run/shownRun";
import { past } from "../workbench";
import { quoted } from "./quoted";

/** As the command line reads it: a @ in front would name a file. */
const typed = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return quoted(text.startsWith("@") ? `@${text}` : text);
};

const isFile = (value: unknown): boolean => JSON.stringify(value).includes('"$file"');

/** The run as a command of the terminal; undefined where a file went along. */
export const commandOf = ({ begun }: ShownRun, steps: ShownStep[]): string | undefined => {
  const inputs = past.value.find(({ number }) => number === begun?.number)?.inputs;
  if (!begun || !inputs || isFile(inputs) || !steps.some(({ key }) => key === begun.step)) return undefined;
  const words = Object.entries(inputs).map(([key, value]) => `${key}=${typed(value)}`);
  return ["npm run step --", begun.step, ...words].join(" ");
};
