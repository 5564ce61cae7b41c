import { quoted } from "./quoted";

/** As the command line reads it: a @ in front would name a file. */
const typed = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return quoted(text.startsWith("@") ? `@${text}` : text);
};

/** A run as a command of the terminal; undefined where a file went along, which a command would have to find. */
export const commandOf = (step: string, inputs: Record<string, unknown>): string | undefined => {
  if (JSON.stringify(inputs).includes('"$file"')) return undefined;
  const words = Object.entries(inputs).map(([key, value]) => `${key}=${typed(value)}`);
  return ["npm run step --", step, ...words].join(" ");
};
